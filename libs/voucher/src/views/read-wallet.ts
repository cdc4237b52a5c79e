import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Money, notFound } from '#kernel';
import { Db } from '#platform';
import { Voucher } from '../issuing/voucher.entity.js';
import type { WalletView } from '../voucher.schema.js';
import { ViewVoucher } from './view-voucher.js';

const MOST = 100;

/** All vouchers of the company acted for and of the teams that it hosts, the latest first. */
@Injectable()
export class ReadWallet {
  constructor(
    private readonly db: Db,
    private readonly view: ViewVoucher,
  ) {}

  /** @throws DomainError 404 when the person acts for no company */
  async run(actor: Actor): Promise<WalletView> {
    if (!actor.company) throw notFound();
    const vouchers = await this.db.read.find(Voucher, {
      where: { companyId: actor.company.id },
      order: { appliedAt: 'DESC', position: 'DESC' },
      take: MOST,
    });
    const items = await Promise.all(vouchers.map((voucher) => this.view.viewOf(voucher)));
    return {
      available: sum(items.map(({ available }) => available)),
      held: sum(items.map(({ held }) => held)),
      items,
    };
  }
}

function sum(amounts: readonly (string | null)[]): string {
  return amounts
    .reduce((total, amount) => total.plus(Money.ofYuan(amount ?? '0.00')), Money.ofFen(0n))
    .toJSON();
}
