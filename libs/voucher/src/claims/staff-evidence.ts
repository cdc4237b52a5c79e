import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '#contracts';
import { fillText, type Text } from '#kernel';
import { Db } from '#platform';
import { Objections } from '#review';
import { ClaimFlag } from '../flags/claim-flag.entity.js';
import { VoucherOrder } from '../orders/order.entity.js';
import type { FlagEvidence } from '../flags/flag.schema.js';
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

  /** What was noticed, with its evidence; what no longer holds comes last. */
  async flagsOf(claimId: string): Promise<ClaimView['flags']> {
    const rows = await this.db.read.find(ClaimFlag, {
      where: { claimId },
      order: { goneAt: 'ASC', at: 'ASC', id: 'ASC' },
      take: 500,
    });
    return rows.map(({ code, text, evidence, at, goneAt }) => ({
      code,
      text: JSON.parse(text) as Text,
      evidence: JSON.parse(evidence) as FlagEvidence[],
      at: at.toISOString(),
      goneAt: goneAt?.toISOString() ?? null,
    }));
  }

  async objectionsOf(actor: Actor, id: string): Promise<ClaimView['objections']> {
    const rows = await this.objections.of(id);
    return rows.map(
      ({ id: objection, personId, name, contact, reason, evidence, state, lodgedAt, decisionReason }) => ({
        id: objection,
        own: personId === actor.person.id,
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
