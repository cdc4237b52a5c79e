import { Injectable } from '@nestjs/common';
import { fillText } from '#kernel';
import { readVerification, verificationOf } from '#ledger';
import { Notify } from '#notify';
import type { Tx } from '#platform';
import { FINANCE_NOTICES } from './payments.messages.js';

/** Tells finance how the night's verification of the books came out. */
@Injectable()
export class TellFinance {
  constructor(private readonly notify: Notify) {}

  async run(tx: Tx, verificationId: string): Promise<void> {
    const { day, sound, findings } = await verificationOf(tx, verificationId);
    const { entries } = await readVerification(tx, verificationId);
    const name = sound ? ('ledger-sound' as const) : ('ledger-unsound' as const);
    const params = { day, entries, findings };
    await this.notify.send(tx, {
      to: { role: 'finance-officer' },
      kind: `voucher.${name}`,
      key: `voucher.ledger-verified:${verificationId}`,
      title: fillText(FINANCE_NOTICES[`voucher.notice.${name}.title`], params),
      body: fillText(FINANCE_NOTICES[`voucher.notice.${name}.body`], params),
      link: `/desk/finance/verifications/${verificationId}`,
    });
  }
}
