import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments } from '#files';
import { CLOCK, DomainError, forbidden, newId, type Clock } from '#kernel';
import { Db, isDuplicate, nextYearNumber, Outbox, type Tx } from '#platform';
import { ReviewClock } from '#review';
import { ActNotes } from '../flags/act-notes.js';
import { Voucher } from '../issuing/voucher.entity.js';
import { OrderMoves } from '../orders/order-moves.js';
import { orderOwner } from '../orders/order-slots.js';
import { Orders } from '../orders/order-store.js';
import type { VoucherOrder } from '../orders/order.entity.js';
import { requestHash } from '../request-hash.js';
import { evidenceColumns, readEvidence, type StatedEvidence } from './claim-evidence.js';
import { claimSubmitted } from './claim.events.js';
import { ClaimNotices } from './claim-notices.js';
import { ClaimRules } from './claim-rules.js';
import type { SubmitClaimBody } from './claim.schema.js';
import { ClaimUses } from './claim-uses.js';
import { ClaimSequence, VoucherClaim } from './claim.entity.js';
import { TakeEvidence } from './take-evidence.js';

/** The company claims what the voucher pays of an order that it has accepted. The cross-check follows by queue. */
@Injectable()
export class SubmitClaim {
  constructor(
    private readonly db: Db,
    private readonly orders: Orders,
    private readonly orderMoves: OrderMoves,
    private readonly attachments: Attachments,
    private readonly uses: ClaimUses,
    private readonly taking: TakeEvidence,
    private readonly rules: ClaimRules,
    private readonly notices: ClaimNotices,
    private readonly acts: ActNotes,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns the claim's id; that of the first time when the key comes again with the same contents
   * @throws DomainError 404; of the order's workflow; `voucher.claim-key-reused` 409; 422 with the fields
   */
  async run(actor: Actor, orderId: string, body: SubmitClaimBody): Promise<string> {
    if (!actor.company) throw forbidden();
    const hash = requestHash([
      orderId,
      JSON.stringify([body.amount, body.invoice, body.payment, body.account]),
    ]);
    const work = (): Promise<string> =>
      this.db.run(
        async (tx) =>
          (await this.known(tx, actor, body.key, hash)) ?? this.submit(tx, actor, orderId, body, hash),
      );
    try {
      return await this.uses.watched(actor, orderId, work);
    } catch (error) {
      // Two requests with one key at the same moment: the order's lock let one in.
      const id =
        isDuplicate(error) || isLate(error) ? await this.known(this.db.read, actor, body.key, hash) : null;
      if (!id) throw error;
      return id;
    }
  }

  private async known(tx: Tx, actor: Actor, key: string, hash: string): Promise<string | null> {
    const known = await tx.findOneBy(VoucherClaim, { companyId: actor.company?.id ?? '', clientKey: key });
    if (known && known.requestHash !== hash) throw new DomainError('voucher.claim-key-reused', 409);
    return known?.id ?? null;
  }

  private async submit(
    tx: Tx,
    actor: Actor,
    orderId: string,
    body: SubmitClaimBody,
    hash: string,
  ): Promise<string> {
    const stated = readEvidence(body);
    const order = await this.orders.lock(tx, actor, orderId);
    const made = this.orderMoves.make(order, 'claim', actor, { version: body.version });
    const files = await this.attachments.list(orderOwner(orderId), tx);
    const id = newId(this.clock.now().getTime());
    await this.taking.run(tx, { claimId: id, order, stated, files });
    const claim = await this.claimFor(tx, order, stated, { id, clientKey: body.key, requestHash: hash });
    claim.preparedBy = JSON.stringify([actor.person.id]);
    claim.number = (await nextYearNumber(tx, ClaimSequence, 'DF', claim.submittedAt)).text;
    await tx.insert(VoucherClaim, claim);
    await this.orderMoves.save(tx, order, made, { claim: claim.number });
    await this.acts.note(tx, actor, orderId, 'claim');
    await this.notices.received(tx, claim);
    await this.outbox.add(tx, claimSubmitted, { claimId: id });
    return id;
  }

  private async claimFor(
    tx: Tx,
    order: VoucherOrder,
    stated: StatedEvidence,
    own: Pick<VoucherClaim, 'id' | 'clientKey' | 'requestHash'>,
  ): Promise<VoucherClaim> {
    const { lineId, round } = await tx.findOneByOrFail(Voucher, { id: order.voucherId });
    const at = this.clock.now();
    const { file, calendar } = this.rules;
    return tx.create(VoucherClaim, {
      ...own,
      orderId: order.id,
      openKey: order.id,
      lineId,
      round,
      kind: order.kind,
      companyId: order.companyId,
      companyName: order.companyName,
      providerCompanyId: order.providerCompanyId,
      providerName: order.providerName,
      ...evidenceColumns(stated),
      state: 'submitted',
      version: 1,
      findings: '[]',
      clock: ReviewClock.started(file.formalCheckDays, calendar, at),
      submittedAt: at,
      resubmittedAt: null,
      updatedAt: at,
      endedAt: null,
    });
  }
}

/** The order had been claimed by the time that its lock was there. */
function isLate(error: unknown): boolean {
  return error instanceof DomainError && error.status === 409;
}
