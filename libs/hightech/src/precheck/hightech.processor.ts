import { certificateRendered } from '#certificate';
import type { PayloadOf } from '#contracts';
import { attachmentScanned } from '#files';
import { EventProcessor, Processor, Subscribe, type Tx } from '#platform';
import { applicationResubmitted, applicationSubmitted } from '../hightech.events.js';
import { NotifyCertificateReady } from '../reviewing/notify-certificate-ready.js';
import { PrecheckApplication } from './precheck-application.js';
import { RefreshAfterScan } from './refresh-after-scan.js';

export const HIGHTECH_QUEUE = 'hightech';

@Processor(HIGHTECH_QUEUE)
export class HightechProcessor extends EventProcessor {
  constructor(
    private readonly precheck: PrecheckApplication,
    private readonly afterScan: RefreshAfterScan,
    private readonly certificate: NotifyCertificateReady,
  ) {
    super();
  }

  @Subscribe(applicationSubmitted, 'hightech.precheck')
  async submitted(tx: Tx, { applicationId }: PayloadOf<typeof applicationSubmitted>): Promise<void> {
    await this.precheck.run(tx, applicationId);
  }

  @Subscribe(applicationResubmitted, 'hightech.recheck')
  async resubmitted(tx: Tx, { applicationId }: PayloadOf<typeof applicationResubmitted>): Promise<void> {
    await this.precheck.refresh(tx, applicationId);
  }

  @Subscribe(certificateRendered, 'hightech.certificate-ready')
  async rendered(tx: Tx, payload: PayloadOf<typeof certificateRendered>): Promise<void> {
    await this.certificate.run(tx, payload);
  }

  @Subscribe(attachmentScanned, 'hightech.scan-noted')
  async scanned(tx: Tx, payload: PayloadOf<typeof attachmentScanned>): Promise<void> {
    await this.afterScan.run(tx, payload);
  }
}
