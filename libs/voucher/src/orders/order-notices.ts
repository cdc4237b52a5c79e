import { Injectable } from '@nestjs/common';
import { dueDay, fillText, type TextParams } from '#kernel';
import { Notify, type Recipients } from '#notify';
import type { Tx } from '#platform';
import { moneyOf } from '../money-of.js';
import { ORDER_NOTICES } from './order-notice-texts.js';
import type { ReminderKind } from './order-reminder.entity.js';
import { presentStep } from './order-timeline.js';
import type { VoucherOrder } from './order.entity.js';

type NoticeName = keyof typeof ORDER_NOTICES extends `voucher.notice.order-${infer Name}.${'title' | 'body'}`
  ? Name
  : never;
type Side = 'company' | 'provider' | 'staff';

/** Tells both sides of an order and the officers what has happened, in the transaction in which it happens. */
@Injectable()
export class OrderNotices {
  constructor(private readonly notify: Notify) {}

  placed(tx: Tx, order: VoucherOrder): Promise<void> {
    return this.send(tx, 'placed', order, 'provider');
  }

  confirmed(tx: Tx, order: VoucherOrder): Promise<void> {
    return this.send(tx, 'confirmed', order, 'company');
  }

  /** What the check of a contract came to. */
  async examined(tx: Tx, order: VoucherOrder, verdict: 'pass' | 'fail' | 'refer'): Promise<void> {
    await this.send(tx, verdict, order, verdict === 'refer' ? 'staff' : 'company');
    if (verdict === 'pass') await this.send(tx, verdict, order, 'provider');
  }

  returned(tx: Tx, order: VoucherOrder, comments: readonly string[]): Promise<void> {
    return this.send(tx, 'returned', order, 'company', {
      items: comments.map((line) => `· ${line}`).join('\n'),
    });
  }

  started(tx: Tx, order: VoucherOrder): Promise<void> {
    return this.send(tx, 'started', order, 'company');
  }

  delivered(tx: Tx, order: VoucherOrder): Promise<void> {
    return this.send(tx, 'delivered', order, 'company');
  }

  accepted(tx: Tx, order: VoucherOrder, move: 'accept' | 'send-back', reason: string): Promise<void> {
    return this.send(tx, move, order, 'provider', { reason });
  }

  async cancelled(tx: Tx, order: VoucherOrder, reason: string): Promise<void> {
    await this.send(tx, 'cancelled', order, 'company', { reason });
    await this.send(tx, 'cancelled', order, 'provider', { reason });
  }

  /** Of what it waits for now, to whoever's turn it is; once for each step, however often it is said. */
  async limit(tx: Tx, order: VoucherOrder, kind: ReminderKind, limit: Date): Promise<void> {
    const step = presentStep(order);
    if (!step) return;
    const side = step.by === 'company' || step.by === 'provider' ? step.by : 'staff';
    await this.send(tx, kind, order, side, { step: step.label, until: dueDay(limit) });
  }

  private async send(
    tx: Tx,
    name: NoticeName,
    order: VoucherOrder,
    side: Side,
    words: TextParams = {},
  ): Promise<void> {
    const { id, version, number, companyName, providerName, contractAmount, subsidy } = order;
    const all = {
      number,
      company: companyName,
      provider: providerName,
      contract: moneyOf(contractAmount).format(),
      subsidy: moneyOf(subsidy).format(),
      ...words,
    };
    await this.notify.send(tx, {
      ...addressOf(order, side),
      kind: `voucher.order-${name}`,
      key: `voucher.order-${name}:${side}:${id}:${version}`,
      title: fillText(ORDER_NOTICES[`voucher.notice.order-${name}.title`], all),
      body: fillText(ORDER_NOTICES[`voucher.notice.order-${name}.body`], all),
    });
  }
}

function addressOf(
  { id, companyId, providerCompanyId }: VoucherOrder,
  side: Side,
): { to: Recipients; link: string; company?: string } {
  if (side === 'staff') return { to: { role: 'voucher-officer' }, link: `/desk/vouchers/orders/${id}` };
  const company = side === 'company' ? companyId : providerCompanyId;
  const place = side === 'company' ? '/workspace/vouchers/orders' : '/workspace/provider/orders';
  return { to: { company }, company, link: `${place}/${id}` };
}
