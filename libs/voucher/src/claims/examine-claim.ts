import { Injectable } from '@nestjs/common';
import { Attachments, type Attachment } from '#files';
import type { Tx } from '#platform';
import { In } from 'typeorm';
import { Voucher } from '../issuing/voucher.entity.js';
import { moneyOf } from '../money-of.js';
import { orderOwner } from '../orders/order-slots.js';
import { UsageLog, VoucherOrder } from '../orders/order.entity.js';
import { ClaimCaps } from './claim-cap.js';
import { evidenceOf, usesOf } from './claim-evidence.js';
import { ClaimMoves } from './claim-moves.js';
import { ClaimNotices } from './claim-notices.js';
import { Claims } from './claim-store.js';
import { ClaimUses } from './claim-uses.js';
import { VoucherClaim } from './claim.entity.js';
import { judgeClaim, type ClaimFile, type ClaimTerms } from './judge-claim.js';

/** The cross-check of a claim that was handed in. Any other claim is left alone, so that it may run twice. */
@Injectable()
export class ExamineClaim {
  constructor(
    private readonly claims: Claims,
    private readonly moves: ClaimMoves,
    private readonly uses: ClaimUses,
    private readonly attachments: Attachments,
    private readonly caps: ClaimCaps,
    private readonly notices: ClaimNotices,
  ) {}

  async run(tx: Tx, claimId: string): Promise<void> {
    const claim = await this.claims.lockAny(tx, claimId);
    if (claim?.state !== 'submitted') return;
    const files = await this.attachments.list(orderOwner(claim.orderId), tx);
    const stated = evidenceOf(claim);
    const judged = judgeClaim(stated, await this.termsOf(tx, claim), await this.filesOf(tx, claim, files));
    if (!judged) return;
    const made = this.moves.make(claim, 'check', null);
    claim.findings = JSON.stringify(judged);
    await this.moves.save(tx, claim, made, { findings: judged.map(({ code }) => code) });
    await this.notices.toCheck(tx, claim);
  }

  /** A file of an order was scanned, for which its claim may have waited. */
  async runForOrder(tx: Tx, orderId: string): Promise<void> {
    const claim = await tx.findOneBy(VoucherClaim, { openKey: orderId });
    if (claim) await this.run(tx, claim.id);
  }

  private async termsOf(tx: Tx, { orderId }: VoucherClaim): Promise<ClaimTerms> {
    const order = await tx.findOneByOrFail(VoucherOrder, { id: orderId });
    const voucher = await tx.findOneByOrFail(Voucher, { id: order.voucherId });
    const usage = await tx.findOneBy(UsageLog, { orderId });
    return {
      ...(await this.caps.termsOf(tx, order)),
      contractDate: order.contractDate ?? '',
      provider: order.providerName,
      voucherIssuedAt: voucher.issuedAt ?? voucher.appliedAt,
      usage: usage && moneyOf(usage.total),
    };
  }

  /** Takes what is free of the order's files, and names the claims that stand on the others. */
  private async filesOf(tx: Tx, claim: VoucherClaim, files: readonly Attachment[]): Promise<ClaimFile[]> {
    const { invoice } = evidenceOf(claim);
    const taken = await this.uses.take(tx, claim.id, usesOf(invoice, files));
    const others = await tx.findBy(VoucherClaim, { id: In(taken.map(({ claimId }) => claimId)) });
    const numbers = new Map(others.map(({ id, number }) => [id, number]));
    return files.map(({ slot, name, scan, sha256 }) => ({
      slot,
      name,
      scan,
      usedBy: taken
        .filter(({ kind, value }) => kind === 'file' && value === sha256)
        .flatMap(({ claimId }) => numbers.get(claimId) ?? []),
    }));
  }
}
