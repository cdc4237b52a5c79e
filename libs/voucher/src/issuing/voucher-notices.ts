import { Injectable } from '@nestjs/common';
import { dueDay, fillText, Money, type Text, type TextParams } from '#kernel';
import { Notify, type Notice } from '#notify';
import type { Tx } from '#platform';
import { moneyOf } from '../money-of.js';
import { Schemes } from '../scheme/schemes.js';
import type { Rule } from './eligibility.js';
import { NOTICES } from './notice-texts.js';
import { Voucher } from './voucher.entity.js';

type Name =
  | 'issued'
  | 'waitlisted'
  | 'ineligible'
  | 'served'
  | 'expiring'
  | 'expired'
  | 'extended'
  | 'revoked'
  | 'lapsed';

/** Tells the holder of a voucher what has happened, in the transaction in which it happens. */
@Injectable()
export class VoucherNotices {
  constructor(
    private readonly notify: Notify,
    private readonly schemes: Schemes,
  ) {}

  /** What came of applications. @param places on the waiting list, by voucher, of those that wait */
  async accepted(tx: Tx, vouchers: readonly Voucher[], places: ReadonlyMap<string, number>): Promise<void> {
    const notices = vouchers.map((voucher) => {
      if (voucher.state === 'waitlisted') {
        return this.notice('waitlisted', voucher, { place: places.get(voucher.id) ?? 0 });
      }
      if (voucher.state === 'ineligible') {
        return this.notice('ineligible', voucher, { reasons: reasonsOf(voucher) });
      }
      return this.notice('issued', voucher);
    });
    await this.notify.sendAll(tx, notices);
  }

  served(tx: Tx, voucher: Voucher): Promise<void> {
    return this.send(tx, 'served', voucher);
  }

  expiring(tx: Tx, voucher: Voucher, days: number): Promise<void> {
    return this.send(tx, 'expiring', voucher, { days });
  }

  expired(tx: Tx, voucher: Voucher, unspent: Money): Promise<void> {
    return this.send(tx, 'expired', voucher, { unspent: unspent.format() });
  }

  extended(tx: Tx, voucher: Voucher): Promise<void> {
    return this.send(tx, 'extended', voucher);
  }

  revoked(tx: Tx, voucher: Voucher, unspent: Money, reason: string): Promise<void> {
    return this.send(tx, 'revoked', voucher, { unspent: unspent.format(), reason });
  }

  lapsed(tx: Tx, voucher: Voucher): Promise<void> {
    return this.send(tx, 'lapsed', voucher);
  }

  private async send(tx: Tx, name: Name, voucher: Voucher, more: TextParams = {}): Promise<void> {
    await this.notify.send(tx, this.notice(name, voucher, more));
  }

  private notice(name: Name, voucher: Voucher, more: TextParams = {}): Notice {
    const { id, number, companyId, companyName, teamName, amount, expiresAt } = voucher;
    const scheme = this.schemes.scheme(voucher.scheme, voucher.schemeVersion);
    const params: TextParams = {
      number,
      holder: teamName ?? companyName,
      kind: this.schemes.kind(scheme, voucher.kind).name,
      amount: moneyOf(amount).format(),
      until: expiresAt ? dueDay(expiresAt) : '',
      ...more,
    };
    const part = typeof more['days'] === 'number' ? `${name}-${more['days']}` : name;
    return {
      to: { company: companyId },
      company: companyId,
      link: `/workspace/vouchers/${id}`,
      kind: `voucher.${name}`,
      key: `voucher.${part}:${id}:${params['until'] as string}`,
      title: fillText(NOTICES[`voucher.notice.${name}.title`], params),
      body: fillText(NOTICES[`voucher.notice.${name}.body`], params),
    };
  }
}

function reasonsOf({ evaluation }: Voucher): Text {
  const failed = (JSON.parse(evaluation) as Rule[]).filter(({ verdict }) => verdict === 'fail');
  return {
    zh: failed.map(({ title, working }) => `· ${title.zh}：${working.zh}`).join('\n'),
    en: failed.map(({ title, working }) => `· ${title.en}: ${working.en}`).join('\n'),
  };
}
