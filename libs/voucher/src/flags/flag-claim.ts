import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, newId, type Clock } from '#kernel';
import { Db, type Tx } from '#platform';
import { IsNull } from 'typeorm';
import { Claims } from '../claims/claim-store.js';
import { VoucherClaim } from '../claims/claim.entity.js';
import { Voucher } from '../issuing/voucher.entity.js';
import { VoucherOrder } from '../orders/order.entity.js';
import { VoucherProvider } from '../providers/provider.entity.js';
import { ClaimFlag } from './claim-flag.entity.js';
import type { FoundFlag } from './found-flag.js';
import { MoneyPatterns } from './money-patterns.js';
import { SharedOrigin } from './shared-origin.js';
import { SharedParties } from './shared-parties.js';
import { UsedEvidence } from './used-evidence.js';

/** Looks for what a person should look at in a claim, and keeps it. Changes nothing of the claim; may run twice. */
@Injectable()
export class FlagClaim {
  constructor(
    private readonly db: Db,
    private readonly claims: Claims,
    private readonly parties: SharedParties,
    private readonly origin: SharedOrigin,
    private readonly evidence: UsedEvidence,
    private readonly money: MoneyPatterns,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(claimId: string): Promise<void> {
    const known = await this.db.read.findOneBy(VoucherClaim, { id: claimId });
    if (!known) return;
    await this.evidence.learn(known.orderId);
    // Comparing takes its time, so that nothing is locked meanwhile.
    const found = await this.lookAt(this.db.read, known);
    await this.db.run(async (tx) => {
      // Two looks at one claim are kept one after the other.
      if (await this.claims.lockAny(tx, claimId)) await this.keep(tx, claimId, found);
    });
  }

  private async lookAt(tx: Tx, claim: VoucherClaim): Promise<FoundFlag[]> {
    const order = await tx.findOneByOrFail(VoucherOrder, { id: claim.orderId });
    const voucher = await tx.findOneByOrFail(Voucher, { id: order.voucherId });
    const provider = await tx.findOneByOrFail(VoucherProvider, { id: order.providerId });
    const about = { claim, order, voucher, provider };
    return [
      ...(await this.parties.of(tx, about)),
      ...(await this.origin.of(tx, about)),
      ...(await this.evidence.of(tx, about)),
      ...(await this.money.of(tx, about)),
    ];
  }

  /** Adds what is new; what was found before and is no longer stays, marked. */
  private async keep(tx: Tx, claimId: string, found: readonly FoundFlag[]): Promise<void> {
    const at = this.clock.now();
    const before = await tx.findBy(ClaimFlag, { claimId, goneAt: IsNull() });
    const wanted = new Map(
      found.map(({ code, text, evidence }) => {
        const said = { code, text: JSON.stringify(text), evidence: JSON.stringify(evidence) };
        return [keyOf(said), said];
      }),
    );
    for (const row of before) {
      if (!wanted.delete(keyOf(row))) await tx.update(ClaimFlag, { id: row.id }, { goneAt: at });
    }
    const rows = [...wanted.values()].map((said) => {
      return { id: newId(at.getTime()), claimId, ...said, at, goneAt: null };
    });
    if (rows.length > 0) await tx.insert(ClaimFlag, rows);
  }
}

function keyOf({ code, text, evidence }: Pick<ClaimFlag, 'code' | 'text' | 'evidence'>): string {
  return JSON.stringify([code, text, evidence]);
}
