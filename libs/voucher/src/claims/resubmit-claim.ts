import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments } from '#files';
import { CLOCK, type Clock } from '#kernel';
import { Db, Outbox, type Tx } from '#platform';
import { ReturnedItems, ReviewClock } from '#review';
import { ActNotes } from '../flags/act-notes.js';
import { orderOwner } from '../orders/order-slots.js';
import { VoucherOrder } from '../orders/order.entity.js';
import { evidenceColumns, readEvidence } from './claim-evidence.js';
import { claimSubmitted } from './claim.events.js';
import { ClaimMoves } from './claim-moves.js';
import { ClaimNotices } from './claim-notices.js';
import { ClaimRules } from './claim-rules.js';
import type { ResubmitClaimBody } from './claim.schema.js';
import { Claims } from './claim-store.js';
import { ClaimUses } from './claim-uses.js';
import { claimValue } from './claim-value.js';
import { TakeEvidence } from './take-evidence.js';

/** The company hands a returned claim in again, and every returned field with the value that it has now. */
@Injectable()
export class ResubmitClaim {
  constructor(
    private readonly db: Db,
    private readonly claims: Claims,
    private readonly moves: ClaimMoves,
    private readonly attachments: Attachments,
    private readonly uses: ClaimUses,
    private readonly taking: TakeEvidence,
    private readonly returns: ReturnedItems,
    private readonly rules: ClaimRules,
    private readonly notices: ClaimNotices,
    private readonly acts: ActNotes,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of the workflow; 422 with the fields */
  async run(actor: Actor, id: string, body: ResubmitClaimBody): Promise<void> {
    const { orderId } = await this.claims.read(actor, id);
    await this.uses.watched(actor, orderId, () => this.db.run((tx) => this.resubmit(tx, actor, id, body)));
  }

  private async resubmit(tx: Tx, actor: Actor, id: string, body: ResubmitClaimBody): Promise<void> {
    const stated = readEvidence(body);
    const claim = await this.claims.lock(tx, actor, id);
    const made = this.moves.make(claim, 'resubmit', actor, { version: body.version });
    const order = await tx.findOneByOrFail(VoucherOrder, { id: claim.orderId });
    const files = await this.attachments.list(orderOwner(order.id), tx);
    await this.uses.release(tx, id);
    await this.taking.run(tx, { claimId: id, order, stated, files });
    const at = this.clock.now();
    const prepared = new Set([...(JSON.parse(claim.preparedBy) as string[]), actor.person.id]);
    Object.assign(claim, evidenceColumns(stated), {
      preparedBy: JSON.stringify([...prepared]),
      resubmittedAt: at,
      clock: ReviewClock.resumed(claim.clock, this.rules.calendar, at),
    });
    const returned = await this.returns.open(tx, id);
    await this.returns.answer(tx, returned, (pointer) => claimValue(claim, files, pointer));
    await this.moves.save(tx, claim, made, { amount: stated.amount, invoice: stated.invoice });
    await this.acts.note(tx, actor, order.id, 'claim');
    await this.notices.received(tx, claim);
    await this.outbox.add(tx, claimSubmitted, { claimId: id });
  }
}
