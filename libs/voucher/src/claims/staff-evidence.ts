import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { fillText } from '#kernel';
import { Db } from '#platform';
import { Objections } from '#review';
import { VoucherOrder } from '../orders/order.entity.js';
import { ClaimUses } from './claim-uses.js';
import { VoucherClaim } from './claim.entity.js';
import { CLAIM_TEXTS } from './claim.messages.js';
import type { ClaimView } from './claim.schema.js';

/** What of a claim is for the staff's eyes only. */
@Injectable()
export class StaffEvidence {
  constructor(
    private readonly db: Db,
    private readonly uses: ClaimUses,
    private readonly objections: Objections,
  ) {}

  /** What was handed in under this order or elsewhere although a claim stood on it, with both sides named. */
  async clashesOf(claim: VoucherClaim): Promise<ClaimView['clashes']> {
    const rows = await this.uses.clashesOf(claim);
    const claims = await this.db.read.findBy(VoucherClaim, { id: In(rows.map(({ claimId }) => claimId)) });
    const orders = await this.db.read.findBy(VoucherOrder, { id: In(rows.map(({ orderId }) => orderId)) });
    const claimNumbers = new Map(claims.map(({ id, number }) => [id, number]));
    const orderNumbers = new Map(orders.map(({ id, number }) => [id, number]));
    return rows.map(({ kind, value, at, personName, claimId, orderId }) => ({
      text: fillText(CLAIM_TEXTS[`voucher.claim-${kind}-tried`], { value }),
      at: at.toISOString(),
      person: personName,
      claim: claimNumbers.get(claimId) ?? '',
      order: orderNumbers.get(orderId) ?? '',
    }));
  }

  async objectionsOf(id: string): Promise<ClaimView['objections']> {
    const rows = await this.objections.of(id);
    return rows.map(
      ({ id: objection, name, contact, reason, evidence, state, lodgedAt, decisionReason }) => ({
        id: objection,
        name,
        contact,
        reason,
        evidence: evidence.map((piece) => (piece.kind === 'text' ? piece.text : piece.fileId)),
        state,
        lodgedAt: lodgedAt.toISOString(),
        decisionReason,
      }),
    );
  }
}
