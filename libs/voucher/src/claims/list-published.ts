import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { Db } from '#platform';
import { PublishedNotices } from '#review';
import { moneyOf } from '../money-of.js';
import { VoucherPayment } from '../payments/payment.entity.js';
import { Schemes } from '../scheme/schemes.js';
import { BudgetLines } from '../budget/budget-lines.js';
import type { ClaimNoticeView, PublishedView } from './claim-notice.schema.js';
import { noticeKind } from './open-claim-notice.js';

const PAGE = 50;

/** What everybody may read of a round: which claims are or were on public notice, and to whom what was paid. */
@Injectable()
export class ListPublished {
  constructor(
    private readonly db: Db,
    private readonly schemes: Schemes,
    private readonly lines: BudgetLines,
    private readonly published: PublishedNotices,
  ) {}

  /** @throws DomainError 404 */
  async run(roundId: string, page: number): Promise<PublishedView> {
    const round = this.schemes.round(roundId);
    const list = await this.published.list([noticeKind(round.id)], page);
    const notices = await Promise.all(list.items.map(({ id }) => this.notice(id)));
    return { notices: { items: notices, total: list.total, page }, paid: await this.paid(round.id, page) };
  }

  /** One notice of claims. @throws DomainError 404 */
  async notice(id: string): Promise<ClaimNoticeView> {
    const { kind, title, text, opensAt, closesAt, open, entries } = await this.published.read(id);
    if (!this.schemes.rounds.some((round) => noticeKind(round.id) === kind)) throw notFound();
    return {
      id,
      title,
      text,
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
      open,
      entries: entries.items.map((entry) => ({
        id: entry.id,
        name: entry.name,
        details: [...entry.details],
      })),
    };
  }

  private async paid(round: string, page: number): Promise<PublishedView['paid']> {
    const line = await this.lines.ofRound(round);
    if (!line) return { items: [], total: 0, page };
    const [rows, total] = await this.db.read.findAndCount(VoucherPayment, {
      where: { lineId: line.id, state: 'paid' },
      order: { paidOn: 'DESC', id: 'DESC' },
      skip: (page - 1) * PAGE,
      take: PAGE,
    });
    const items = rows.flatMap(({ companyName: company, amount, paidOn }) =>
      paidOn ? [{ company, amount: moneyOf(amount).toJSON(), paidOn }] : [],
    );
    return { items, total, page };
  }
}
