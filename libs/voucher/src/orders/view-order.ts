import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Attachments } from '#files';
import { Money, unitsToDecimal, type Text } from '#kernel';
import { Ledger } from '#ledger';
import { Db } from '#platform';
import { CaseHistory, ReturnedItems, dependenceOf, dependenceText } from '#review';
import { Voucher } from '../issuing/voucher.entity.js';
import { moneyOf } from '../money-of.js';
import { Catalogue, catalogueTexts } from '../providers/catalogue.js';
import { attachmentView } from '../providers/view-provider.js';
import { Schemes } from '../scheme/schemes.js';
import { orderSummaryOf } from './list-orders.js';
import { loadOrderLimits, orderLimit } from './order-limits.js';
import { orderCapacitiesOf, orderSideOf } from './order-policy.js';
import { ORDER_SLOTS, orderOwner } from './order-slots.js';
import { Orders } from './order-store.js';
import { orderTimeline } from './order-timeline.js';
import { UsageLog, type VoucherOrder } from './order.entity.js';
import type { OrderFinding, OrderView } from './order.schema.js';
import { orderWorkflow, type OrderMove } from './order.workflow.js';

/** Moves by which an officer decides; only they fall under maker ≠ checker. */
const DECISIONS: readonly OrderMove[] = ['pass', 'return', 'refuse'];

/** One order as its company, its provider or the staff see it. */
@Injectable()
export class ViewOrder {
  private readonly limits = loadOrderLimits();

  constructor(
    private readonly db: Db,
    private readonly orders: Orders,
    private readonly catalogue: Catalogue,
    private readonly attachments: Attachments,
    private readonly history: CaseHistory,
    private readonly returns: ReturnedItems,
    private readonly ledger: Ledger,
    private readonly schemes: Schemes,
  ) {}

  /** @throws DomainError 404 */
  async run(actor: Actor, id: string): Promise<OrderView> {
    const order = await this.orders.read(actor, id);
    const voucher = await this.db.read.findOneByOrFail(Voucher, { id: order.voucherId });
    const item = await this.catalogue.version(order.itemId, order.itemVersion);
    const returned = await this.returns.all(id);
    const own = BigInt(order.contractAmount) - BigInt(order.subsidy);
    return {
      ...orderSummaryOf(order),
      version: order.version,
      voucher: {
        id: voucher.id,
        number: voucher.number,
        issuedAt: voucher.issuedAt?.toISOString() ?? null,
      },
      item: { id: order.itemId, version: order.itemVersion, ...catalogueTexts(item) },
      request: order.request,
      percent: this.schemes.kindOf(voucher).percent,
      ownShare: Money.ofFen(own).toJSON(),
      reserved: await this.isReserved(order),
      contract: contractOf(order),
      delivery: order.delivery,
      usage: await this.usageOf(id),
      attachments: (await this.attachments.list(orderOwner(id))).map(attachmentView),
      uploads: uploadsOf(actor, order),
      returns: returned.map(({ pointer, comment, personName, at, answeredAt }) => ({
        pointer,
        comment,
        by: personName,
        at: at.toISOString(),
        answeredAt: answeredAt?.toISOString() ?? null,
      })),
      findings: findingsFor(actor, order),
      timeline: orderTimeline(order, await this.history.of(id), orderLimit(this.limits, order, voucher)),
      ...permitted(actor, order),
    };
  }

  /** From the provider’s confirmation until it was cancelled, or its claim approved or rejected. */
  private async isReserved({ holdId }: VoucherOrder): Promise<boolean> {
    return holdId !== null && (await this.ledger.holdOf(holdId)).remaining.fen > 0n;
  }

  private async usageOf(orderId: string): Promise<OrderView['usage']> {
    const log = await this.db.read.findOneBy(UsageLog, { orderId });
    return (
      log && {
        unit: log.unit,
        lines: log.lines,
        quantity: unitsToDecimal(BigInt(log.quantity), 2),
        total: moneyOf(log.total).toJSON(),
        sha256: log.sha256,
        uploadedBy: log.uploadedByName,
        uploadedAt: log.uploadedAt.toISOString(),
      }
    );
  }
}

function contractOf(order: VoucherOrder): OrderView['contract'] {
  const { contractNumber: number, contractDate: date, contractBuyer: buyer, contractSeller: seller } = order;
  return number && date ? { number, date, buyer: buyer ?? '', seller: seller ?? '' } : null;
}

function uploadsOf(actor: Actor, order: VoucherOrder): string[] {
  const capacities = orderCapacitiesOf(actor, order);
  return Object.entries(ORDER_SLOTS)
    .filter(([, { by, state }]) => capacities.includes(by) && state === order.state)
    .map(([slot]) => slot);
}

/** Questions are the reviewer's evidence, not an accusation: the two sides see only what they have to put right. */
function findingsFor(actor: Actor, order: VoucherOrder): OrderFinding[] {
  const all = JSON.parse(order.findings) as OrderFinding[];
  if (orderSideOf(actor, order) === 'staff') return all;
  return all.filter(({ severity }) => severity === 'fault');
}

function permitted(actor: Actor, order: VoucherOrder): Pick<OrderView, 'actions' | 'hints'> {
  const { createdBy, companyId, providerCompanyId } = order;
  const possible = orderWorkflow.actionsFor(order, orderCapacitiesOf(actor, order));
  const decides = possible.some((move) => DECISIONS.includes(move));
  const ties = { preparedBy: [createdBy], companyIds: [companyId, providerCompanyId], decidedBy: [] };
  const dependence = decides ? dependenceOf(actor, ties) : null;
  const actions = dependence ? possible.filter((move) => !DECISIONS.includes(move)) : possible;
  const hints: Text[] = dependence ? [dependenceText(dependence)] : [];
  return { actions, hints };
}
