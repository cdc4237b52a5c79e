import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db, Outbox } from '#platform';
import { ledgerVerified } from './ledger.events.js';
import { VerifyLedger } from './verify-ledger.js';
import { VerificationRow } from './verification.entity.js';

/** Makes a verification that was asked for, keeps its report and says that there is one. */
@Injectable()
export class RecordVerification {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly verify: VerifyLedger,
  ) {}

  async run(id: string): Promise<void> {
    const asked = await this.db.read.findOneBy(VerificationRow, { id });
    if (!asked || asked.finishedAt) return;
    const report = await this.verify.run();
    await this.db.run(async (tx) => {
      const { affectedRows } = await tx.query<{ affectedRows: number }>(
        `UPDATE ledger_verification SET finished_at = ?, sound = ?, report = ?
         WHERE id = ? AND finished_at IS NULL`,
        [this.clock.now(), report.sound, JSON.stringify(report), id],
      );
      if (affectedRows === 1)
        await this.outbox.add(tx, ledgerVerified, { verificationId: id, sound: report.sound });
    });
  }
}
