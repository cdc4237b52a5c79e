import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { In, MoreThan, Not } from 'typeorm';
import { VoucherClaim } from '../claims/claim.entity.js';
import { Declaration, type Voucher } from '../issuing/voucher.entity.js';
import { moneyOf } from '../money-of.js';
import { VoucherOrder } from '../orders/order.entity.js';
import type { OrderState } from '../orders/order.workflow.js';
import { evidenceOf, foundFlag, orderEvidence, providerEvidence, type FoundFlag } from './found-flag.js';
import { FlagRules } from './flag-rules.js';
import type { FlaggedClaim } from './flagged-claim.js';
import { exceedsShare, isOutlier, percentOf, twiceMedian } from './price-outlier.js';

/** Orders that nobody has taken on, or that came to nothing. */
const NOT_MADE: OrderState[] = ['draft', 'cancelled'];
/** A median of the latest so many says as much as of all. */
const MOST = 1000;
const DAY_MS = 86_400_000;

/** What money alone shows: a price out of the usual, one provider with much of a round, money that goes round. */
@Injectable()
export class MoneyPatterns {
  constructor(private readonly rules: FlagRules) {}

  async of(tx: Tx, about: FlaggedClaim): Promise<FoundFlag[]> {
    return [
      ...(await this.price(tx, about)),
      ...(await this.concentration(tx, about)),
      ...(await this.roundTrip(tx, about)),
    ];
  }

  private async price(tx: Tx, { order }: FlaggedClaim): Promise<FoundFlag[]> {
    const { factor, orders } = this.rules.file.price;
    const others = await tx.find(VoucherOrder, {
      where: { itemId: order.itemId, id: Not(order.id), state: Not(In(NOT_MADE)) },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: MOST,
    });
    if (others.length < orders) return [];
    const amounts = others.map(({ contractAmount }) => BigInt(contractAmount));
    const amount = BigInt(order.contractAmount);
    if (!isOutlier(amount, amounts, factor)) return [];
    const params = {
      amount: moneyOf(amount).format(),
      median: moneyOf(twiceMedian(amounts) / 2n).format(),
      count: others.length,
      factor,
    };
    return [foundFlag('voucher.flag-price', params, [orderEvidence(order), ...others.map(sumEvidence)])];
  }

  private async concentration(tx: Tx, { claim, provider }: FlaggedClaim): Promise<FoundFlag[]> {
    const { percent: limit, orders } = this.rules.file.concentration;
    const own = claim.providerCompanyId;
    const byOrders = await sharesOf(
      tx,
      `SELECT COUNT(*) AS count, COALESCE(SUM(o.subsidy), 0) AS total,
         COALESCE(SUM(IF(o.provider_company_id = ?, o.subsidy, 0)), 0) AS part
       FROM voucher v JOIN voucher_order o ON o.voucher_id = v.id
       WHERE v.line_id = ? AND o.state NOT IN ('draft', 'cancelled')`,
      [own, claim.lineId],
    );
    const byClaims = await sharesOf(
      tx,
      `SELECT COUNT(*) AS count, COALESCE(SUM(amount), 0) AS total,
         COALESCE(SUM(IF(provider_company_id = ?, amount, 0)), 0) AS part
       FROM voucher_claim WHERE line_id = ? AND state NOT IN ('rejected', 'withdrawn')`,
      [own, claim.lineId],
    );
    const named = [
      ['voucher.flag-concentration-orders', byOrders],
      ['voucher.flag-concentration-claims', byClaims],
    ] as const;
    return named.flatMap(([code, { count, total, part }]) => {
      if (count < orders || !exceedsShare(part, total, limit)) return [];
      const figures = {
        percent: percentOf(part, total),
        part: moneyOf(part).format(),
        total: moneyOf(total).format(),
        count,
        limit,
      };
      return [foundFlag(code, figures, [providerEvidence(provider)])];
    });
  }

  /** What the provider bought by voucher from the other side, and whether the same sum came back. */
  private async roundTrip(tx: Tx, { claim, order, voucher }: FlaggedClaim): Promise<FoundFlag[]> {
    const days = this.rules.file.roundTripDays;
    const sellers = await companiesOf(tx, voucher);
    const since = new Date(claim.submittedAt.getTime() - days * DAY_MS);
    const back = await tx.find(VoucherOrder, {
      where: {
        companyId: order.providerCompanyId,
        providerCompanyId: In(sellers),
        state: Not(In(NOT_MADE)),
        createdAt: MoreThan(since),
      },
      order: { createdAt: 'DESC' },
      take: 100,
    });
    if (back.length === 0) return [];
    const claims = await tx.findBy(VoucherClaim, { openKey: In(back.map(({ id }) => id)) });
    const same = claims.filter(({ paymentAmount }) => paymentAmount === claim.paymentAmount);
    const amount = moneyOf(claim.paymentAmount).format();
    const evidence = same.map(({ id, number, companyName, orderId }) =>
      evidenceOf('voucher.flag-evidence-claim', { number, company: companyName }, { claimId: id, orderId }),
    );
    return [
      foundFlag('voucher.flag-round-trip', { days, count: back.length }, back.map(sumEvidence)),
      ...(evidence.length > 0 ? [foundFlag('voucher.flag-payment-back', { amount }, evidence)] : []),
    ];
  }
}

/** The company that holds the voucher, and all that have declared its controller. */
async function companiesOf(tx: Tx, { companyId, controllerKey }: Voucher): Promise<string[]> {
  const declared = controllerKey
    ? await tx.find(Declaration, { where: { controllerKey }, select: { companyId: true }, take: 1000 })
    : [];
  return [...new Set([companyId, ...declared.map((one) => one.companyId)])];
}

async function sharesOf(
  tx: Tx,
  sql: string,
  values: readonly string[],
): Promise<{ readonly count: number; readonly total: bigint; readonly part: bigint }> {
  const [row] = await tx.query<{ count: number | string; total: string; part: string }[]>(sql, [...values]);
  return { count: Number(row?.count), total: BigInt(row?.total ?? 0), part: BigInt(row?.part ?? 0) };
}

function sumEvidence({ id, number, companyName, contractAmount }: VoucherOrder) {
  const params = { number, company: companyName, amount: moneyOf(contractAmount).format() };
  return evidenceOf('voucher.flag-evidence-order-sum', params, { orderId: id });
}
