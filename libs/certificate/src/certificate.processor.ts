import type { PayloadOf } from '#contracts';
import { EventProcessor, Processor, SubscribeEffect } from '#platform';
import { certificateIssued } from './certificate.events.js';
import { RenderCertificate } from './render-certificate.js';

export const CERTIFICATE_QUEUE = 'certificate';

@Processor(CERTIFICATE_QUEUE)
export class CertificateProcessor extends EventProcessor {
  constructor(private readonly rendering: RenderCertificate) {
    super();
  }

  @SubscribeEffect(certificateIssued, 'certificate.render')
  async render({ certificateId }: PayloadOf<typeof certificateIssued>): Promise<void> {
    await this.rendering.run(certificateId);
  }
}
