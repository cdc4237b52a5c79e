import { Injectable } from '@nestjs/common';
import { defineMessages, fillText } from '#kernel';
import type { Tx } from '#platform';
import { PublicNotices } from '#review';
import { moneyOf } from '../money-of.js';
import { Schemes } from '../scheme/schemes.js';
import { ClaimRules } from './claim-rules.js';
import type { VoucherClaim } from './claim.entity.js';

const TEXTS = defineMessages({
  'voucher.claim-notice.title': {
    zh: '科技创新券拟兑付公示（{number}）',
    en: 'Public notice of a voucher claim ({number})',
  },
  'voucher.claim-notice.text': {
    zh: '经形式审查，现将下列拟兑付事项予以公示，公示期 {days} 个工作日。对公示内容有异议的，请在公示期内登录门户实名提出，写明理由并提供可以核实的证据；公示期满不再受理。',
    en: 'This claim has passed its check and is on public notice for {days} working days. Whoever objects signs in to the portal, under their real name, before the notice ends, and gives the reason and evidence that can be checked. Later objections are not taken.',
  },
  'voucher.claim-notice.provider': { zh: '服务机构', en: 'Provider' },
  'voucher.claim-notice.kind': { zh: '券种', en: 'Kind of voucher' },
  'voucher.claim-notice.amount': { zh: '拟兑付金额', en: 'Amount to be paid' },
});

/** Notices of one round are kept under a kind of their own, so that a round's list shows its own only. */
export function noticeKind(round: string): string {
  return `voucher-claims.${round}`;
}

/** Puts a claim on public notice. */
@Injectable()
export class OpenClaimNotice {
  constructor(
    private readonly notices: PublicNotices,
    private readonly rules: ClaimRules,
    private readonly schemes: Schemes,
  ) {}

  /** @param by id of the person whose decision it follows; null for the system */
  async run(tx: Tx, claim: VoucherClaim, by: string | null): Promise<void> {
    const days = this.rules.file.noticeDays;
    const round = this.schemes.round(claim.round);
    const kind = this.schemes.kind(round.scheme, claim.kind);
    const label = (name: 'provider' | 'kind' | 'amount') => TEXTS[`voucher.claim-notice.${name}`];
    await this.notices.open(
      tx,
      {
        kind: noticeKind(claim.round),
        title: fillText(TEXTS['voucher.claim-notice.title'], { number: claim.number }),
        text: fillText(TEXTS['voucher.claim-notice.text'], { days }),
        workingDays: days,
        entries: [
          {
            subject: claim.id,
            name: claim.companyName,
            details: [
              { label: label('provider'), value: claim.providerName },
              { label: label('kind'), value: `${kind.name.zh} ${kind.name.en}` },
              { label: label('amount'), value: moneyOf(claim.amount).format() },
            ],
          },
        ],
        by,
      },
      this.rules.calendar,
    );
  }
}
