import { Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import type { Actor } from '#contracts';
import { forbidden } from '#kernel';
import { Db } from '#platform';
import { moneyOf } from '../money-of.js';
import { VoucherOrder } from './order.entity.js';
import type { OrderList, OrderQuery, OrderSummary } from './order.schema.js';
import { orderWorkflow } from './order.workflow.js';

const PAGE = 50;

/** Orders in lists: a company's own, a provider's, and those at the officers' desk. */
@Injectable()
export class ListOrders {
  constructor(private readonly db: Db) {}

  /** What the company acted for has ordered, or as provider was ordered from it; the latest first. @throws DomainError 403 */
  async own(actor: Actor, side: 'company' | 'provider', query: OrderQuery): Promise<OrderList> {
    if (!actor.company) throw forbidden();
    const { id } = actor.company;
    return this.page(side === 'company' ? { companyId: id } : { providerCompanyId: id }, 'DESC', query);
  }

  /** For the staff; what waits longest comes first. */
  desk(query: OrderQuery): Promise<OrderList> {
    return this.page({}, 'ASC', query);
  }

  private async page(
    where: FindOptionsWhere<VoucherOrder>,
    direction: 'ASC' | 'DESC',
    { state, voucher: voucherId, page }: OrderQuery,
  ): Promise<OrderList> {
    const [rows, total] = await this.db.read.findAndCount(VoucherOrder, {
      where: { ...where, ...(state ? { state } : {}), ...(voucherId ? { voucherId } : {}) },
      order: direction === 'ASC' ? { updatedAt: 'ASC', id: 'ASC' } : { createdAt: 'DESC', id: 'DESC' },
      skip: (page - 1) * PAGE,
      take: PAGE,
    });
    return { items: rows.map(orderSummaryOf), total, page };
  }
}

/** An order as it stands in lists. */
export function orderSummaryOf(order: VoucherOrder): OrderSummary {
  const { id, number, kind, companyName, companyUscc, providerId, providerName, state } = order;
  return {
    id,
    number,
    kind,
    company: { name: companyName, uscc: companyUscc },
    provider: { id: providerId, name: providerName },
    contractAmount: moneyOf(order.contractAmount).toJSON(),
    subsidy: moneyOf(order.subsidy).toJSON(),
    state,
    stateLabel: orderWorkflow.definition.states[state].label,
    updatedAt: order.updatedAt.toISOString(),
  };
}
