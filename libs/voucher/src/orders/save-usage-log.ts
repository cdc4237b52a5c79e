import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, Money, fillText, forbidden, invalidFields, type Clock } from '#kernel';
import { Db, type Tx } from '#platform';
import { moneyOf } from '../money-of.js';
import { VoucherProvider } from '../providers/provider.entity.js';
import { readAmount } from '../scheme/read-amount.js';
import { orderCapacitiesOf } from './order-policy.js';
import { Orders, assertFresh } from './order-store.js';
import { ORDER_TEXTS } from './order.messages.js';
import { UsageLine, UsageLog, VoucherOrder } from './order.entity.js';
import type { UsageLogBody } from './order.schema.js';
import { readUsageLog, type UsageRow } from './read-usage-log.js';

const CHUNK = 500;

/** The provider says what computing power was used, line by line. Another upload replaces it until delivery. */
@Injectable()
export class SaveUsageLog {
  constructor(
    private readonly db: Db,
    private readonly orders: Orders,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; 403; `voucher.usage-not-compute`, `voucher.order-locked` 409; 422 by line (`/csv/3/end`) */
  run(actor: Actor, id: string, body: UsageLogBody): Promise<void> {
    const total = readAmount(body.total, '/total');
    return this.db.run(async (tx) => {
      const order = await this.orders.lock(tx, actor, id);
      if (!orderCapacitiesOf(actor, order).includes('provider-filler')) throw forbidden();
      if (order.kind !== 'compute') throw new DomainError('voucher.usage-not-compute', 409);
      if (order.state !== 'in-service') throw new DomainError('voucher.order-locked', 409);
      assertFresh(order, body.version);
      const { pflops } = await tx.findOneByOrFail(VoucherProvider, { id: order.providerId });
      const now = this.clock.now();
      const read = readUsageLog(body.csv, { from: order.startedAt ?? now, now, pflops });
      if (!read.ok) throw invalidFields(read.errors);
      requireSum(read.rows, total, moneyOf(order.contractAmount));
      await this.replace(tx, actor, order, body.csv, read.unit, read.rows);
      order.version += 1;
      order.updatedAt = now;
      await tx.save(VoucherOrder, order, { reload: false });
    });
  }

  private async replace(
    tx: Tx,
    { person }: Actor,
    { id: orderId }: VoucherOrder,
    csv: string,
    unit: UsageLog['unit'],
    rows: readonly UsageRow[],
  ): Promise<void> {
    await tx.delete(UsageLine, { orderId });
    await tx.delete(UsageLog, { orderId });
    await tx.insert(UsageLog, {
      orderId,
      unit,
      lines: rows.length,
      quantity: rows.reduce((sum, { quantity }) => sum + quantity, 0n).toString(),
      total: sumOf(rows).fen.toString(),
      sha256: createHash('sha256').update(csv).digest('hex'),
      uploadedBy: person.id,
      uploadedByName: person.name,
      uploadedAt: this.clock.now(),
    });
    for (let from = 0; from < rows.length; from += CHUNK) {
      const lines = rows.slice(from, from + CHUNK).map(({ quantity, amount, ...row }) => ({
        orderId,
        ...row,
        quantity: quantity.toString(),
        amount: amount.toString(),
      }));
      await tx.insert(UsageLine, lines);
    }
  }
}

function sumOf(rows: readonly UsageRow[]): Money {
  return Money.ofFen(rows.reduce((sum, { amount }) => sum + amount, 0n));
}

/** The lines add up to what the provider states, and to no more than was contracted. */
function requireSum(rows: readonly UsageRow[], declared: Money, contract: Money): void {
  const sum = sumOf(rows);
  const refuse = (pointer: string, code: 'voucher.usage-total-differs' | 'voucher.usage-beyond-contract') => {
    const params = { sum: sum.format(), declared: declared.format(), contract: contract.format() };
    return invalidFields([{ pointer, code, message: fillText(ORDER_TEXTS[code], params) }]);
  };
  if (sum.compare(declared) !== 0) throw refuse('/total', 'voucher.usage-total-differs');
  if (sum.compare(contract) > 0) throw refuse('/csv', 'voucher.usage-beyond-contract');
}
