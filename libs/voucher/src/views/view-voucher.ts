import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Ledger } from '#ledger';
import { Db } from '#platform';
import { In } from 'typeorm';
import type { Rule } from '../issuing/eligibility.js';
import { placeOf } from '../issuing/place-of.js';
import type { Voucher } from '../issuing/voucher.entity.js';
import { voucherWorkflow } from '../issuing/voucher.workflow.js';
import { Vouchers } from '../issuing/vouchers.js';
import { moneyOf } from '../money-of.js';
import { VoucherOrder } from '../orders/order.entity.js';
import { Schemes } from '../scheme/schemes.js';
import type { VoucherView } from '../voucher.schema.js';
import { movementText } from './movement-texts.js';

const ORDER_SUBJECT = /^voucher-order:(.+)$/;

/** A voucher with its balance and every movement in words. */
@Injectable()
export class ViewVoucher {
  constructor(
    private readonly db: Db,
    private readonly ledger: Ledger,
    private readonly schemes: Schemes,
    private readonly vouchers: Vouchers,
  ) {}

  /** @throws DomainError 404 */
  async run(actor: Actor, id: string): Promise<VoucherView> {
    return this.viewOf(await this.vouchers.read(actor, id));
  }

  /** @param known its place on the waiting list, when that need not be counted */
  async viewOf(voucher: Voucher, known?: number | null): Promise<VoucherView> {
    const scheme = this.schemes.scheme(voucher.scheme, voucher.schemeVersion);
    const { state, extendedAt } = voucher;
    return {
      id: voucher.id,
      number: voucher.number,
      round: voucher.round,
      roundName: this.schemes.round(voucher.round).name,
      kind: voucher.kind,
      kindName: this.schemes.kind(scheme, voucher.kind).name,
      holder: voucher.teamName ?? voucher.companyName,
      company: voucher.companyName,
      team: voucher.teamId,
      state,
      stateName: voucherWorkflow.definition.states[state].label,
      version: voucher.version,
      contractAmount: moneyOf(voucher.contractAmount).toJSON(),
      amount: moneyOf(voucher.amount).toJSON(),
      ...(await this.money(voucher.accountId)),
      appliedAt: voucher.appliedAt.toISOString(),
      issuedAt: voucher.issuedAt?.toISOString() ?? null,
      expiresAt: voucher.expiresAt?.toISOString() ?? null,
      place: state === 'waitlisted' ? (known ?? (await placeOf(this.db.read, voucher))) : null,
      extendable: this.vouchers.isGood(voucher) && extendedAt === null,
      extensionMonths: scheme.extensionMonths,
      rules: JSON.parse(voucher.evaluation) as Rule[],
    };
  }

  private async money(
    account: string | null,
  ): Promise<Pick<VoucherView, 'available' | 'held' | 'movements'>> {
    if (!account) return { available: null, held: null, movements: [] };
    const { available, held } = await this.ledger.balance(account);
    const { entries } = await this.ledger.entriesOf(account, { limit: 200 });
    const orders = await this.ordersOf(entries);
    return {
      available: available.toJSON(),
      held: held.toJSON(),
      movements: entries.map((entry) => ({
        at: entry.at.toISOString(),
        text: movementText(entry.kind),
        order: orders.get(entry.subject) ?? null,
        available: entry.available.toJSON(),
        held: entry.held.toJSON(),
        availableAfter: entry.availableAfter.toJSON(),
        heldAfter: entry.heldAfter.toJSON(),
      })),
    };
  }

  /** Orders by the subject under which their money moves. */
  private async ordersOf(
    entries: readonly { readonly subject: string }[],
  ): Promise<ReadonlyMap<string, { id: string; number: string }>> {
    const ids = new Set(entries.flatMap(({ subject }) => ORDER_SUBJECT.exec(subject)?.[1] ?? []));
    if (ids.size === 0) return new Map();
    const rows = await this.db.read.find(VoucherOrder, {
      where: { id: In([...ids]) },
      select: { id: true, number: true },
    });
    return new Map(rows.map(({ id, number }) => [`voucher-order:${id}`, { id, number }]));
  }
}
