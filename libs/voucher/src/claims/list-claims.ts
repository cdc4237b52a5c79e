import { Inject, Injectable } from '@nestjs/common';
import { In, type FindOptionsOrder, type FindOptionsWhere } from 'typeorm';
import type { Actor } from '#contracts';
import { CLOCK, forbidden, type Clock } from '#kernel';
import { Db } from '#platform';
import { readClock, urgencyOf } from '#review';
import { moneyOf } from '../money-of.js';
import { VoucherOrder } from '../orders/order.entity.js';
import { ClaimRules } from './claim-rules.js';
import { VoucherClaim } from './claim.entity.js';
import type { ClaimList, ClaimQuery, ClaimSummary } from './claim.schema.js';
import { claimWorkflow, type ClaimState } from './claim.workflow.js';

const PAGE = 50;

/** States in which the staff have something to do within a time limit. */
const AT_THE_DESK: readonly ClaimState[] = ['formal-check', 'objection', 'approval'];

/** Claims in lists: a company's own, and those at the staff's desk. */
@Injectable()
export class ListClaims {
  constructor(
    private readonly db: Db,
    private readonly rules: ClaimRules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those of the company acted for, the latest first. @throws DomainError 403 */
  async own(actor: Actor, query: ClaimQuery): Promise<ClaimList> {
    if (!actor.company) throw forbidden();
    const { state, order, page } = query;
    const where = {
      companyId: actor.company.id,
      ...(state ? { state } : {}),
      ...(order ? { orderId: order } : {}),
    };
    const list = await this.page(where, { submittedAt: 'DESC', id: 'DESC' }, page);
    // Time limits of the staff are the staff's business.
    return { ...list, items: list.items.map((item) => ({ ...item, dueAt: null, urgency: null })) };
  }

  /** For the staff: what is due first comes first; without a state all that waits for them. */
  desk({ state, order, page }: ClaimQuery): Promise<ClaimList> {
    const where = order
      ? { orderId: order, ...(state ? { state } : {}) }
      : { state: state ?? In([...AT_THE_DESK]) };
    return this.page(where, { clock: { dueAt: 'ASC' }, updatedAt: 'ASC', id: 'ASC' }, page);
  }

  private async page(
    where: FindOptionsWhere<VoucherClaim>,
    order: FindOptionsOrder<VoucherClaim>,
    page: number,
  ): Promise<ClaimList> {
    const [rows, total] = await this.db.read.findAndCount(VoucherClaim, {
      where,
      order,
      skip: (page - 1) * PAGE,
      take: PAGE,
    });
    const orders = await this.db.read.find(VoucherOrder, {
      select: { id: true, number: true },
      where: { id: In(rows.map(({ orderId }) => orderId)) },
      take: PAGE,
    });
    const numbers = new Map(orders.map(({ id, number }) => [id, number]));
    const items = rows.map((row) => this.summaryOf(row, numbers.get(row.orderId) ?? ''));
    return { items, total, page };
  }

  /** A claim as it stands in lists. */
  summaryOf(claim: VoucherClaim, orderNumber: string): ClaimSummary {
    const { id, number, orderId, round, kind, companyName, providerName, state } = claim;
    const reading = readClock(claim.clock, this.rules.calendar, this.clock.now());
    return {
      id,
      number,
      order: { id: orderId, number: orderNumber },
      round,
      kind,
      company: companyName,
      provider: providerName,
      amount: moneyOf(claim.amount).toJSON(),
      state,
      stateLabel: claimWorkflow.definition.states[state].label,
      submittedAt: claim.submittedAt.toISOString(),
      dueAt: reading?.dueAt ?? null,
      urgency: reading?.dueAt ? urgencyOf(reading) : null,
    };
  }
}
