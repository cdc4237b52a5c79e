import { Injectable } from '@nestjs/common';
import { fillText, type Text, type TextParams } from '#kernel';
import { Notify, type Notice } from '#notify';
import type { Tx } from '#platform';
import { moneyOf } from '../money-of.js';
import { CLAIM_FIELDS, CLAIM_NOTICES } from './claim-notice-texts.js';
import type { VoucherClaim } from './claim.entity.js';

type Name = keyof typeof CLAIM_NOTICES extends `voucher.notice.${infer Given}.${'title' | 'body'}`
  ? Given
  : never;
type Address = Pick<Notice, 'to' | 'link' | 'company'> & { readonly occasion: string };

/** An objection that was decided on, and who made it. */
interface Answered {
  readonly id: string;
  readonly personId: string | null;
  readonly state: string;
  readonly decisionReason: string | null;
}

/** Tells the company, its provider, objectors and the staff what has happened, in the transaction in which it happens. */
@Injectable()
export class ClaimNotices {
  constructor(private readonly notify: Notify) {}

  received(tx: Tx, claim: VoucherClaim): Promise<void> {
    return this.send(tx, 'claim-received', claim, toCompany(claim));
  }

  toCheck(tx: Tx, claim: VoucherClaim): Promise<void> {
    return this.send(tx, 'claim-check', claim, toRole('voucher-officer', claim));
  }

  returned(
    tx: Tx,
    claim: VoucherClaim,
    items: readonly { readonly pointer: string; readonly comment: string }[],
  ): Promise<void> {
    const words = { items: itemLines(items) };
    return this.send(tx, 'claim-returned', claim, toCompany(claim), words);
  }

  /** It passed the formal check, or the experts: where it went to is its state. */
  passed(tx: Tx, claim: VoucherClaim): Promise<void> {
    const name = claim.state === 'expert-review' ? 'claim-experts' : 'claim-on-notice';
    return this.send(tx, name, claim, toCompany(claim));
  }

  async objected(tx: Tx, claim: VoucherClaim): Promise<void> {
    await this.send(tx, 'claim-objection', claim, toCompany(claim));
    await this.send(tx, 'claim-objection', claim, toRole('voucher-officer', claim));
  }

  async answered(
    tx: Tx,
    claim: VoucherClaim,
    { id, personId, state, decisionReason }: Answered,
  ): Promise<void> {
    if (!personId) return;
    const name =
      state === 'upheld' ? 'objection-upheld' : OTHER_ANSWERS[state === 'lapsed' ? 'lapsed' : 'not-upheld'];
    const address = { to: { persons: [personId] }, link: '/vouchers/notices', occasion: id };
    await this.send(tx, name, claim, address, { reason: decisionReason ?? '' });
  }

  /** To experts who were drawn. */
  async assigned(
    tx: Tx,
    claim: VoucherClaim,
    drawn: readonly { readonly id: string; readonly personId: string }[],
  ): Promise<void> {
    for (const { id, personId } of drawn) {
      const address = { to: { persons: [personId] }, link: `/expert/${id}`, occasion: id };
      await this.send(tx, 'claim-assigned', claim, address);
    }
  }

  /** Nobody could be drawn for a seat. */
  seatEmpty(tx: Tx, claim: VoucherClaim): Promise<void> {
    return this.send(tx, 'claim-seat-empty', claim, toRole('voucher-officer', claim));
  }

  toApprove(tx: Tx, claim: VoucherClaim): Promise<void> {
    return this.send(tx, 'claim-approve', claim, toRole('voucher-approver', claim));
  }

  async approved(tx: Tx, claim: VoucherClaim): Promise<void> {
    await this.send(tx, 'claim-approved', claim, toCompany(claim));
    await this.send(tx, 'claim-approved', claim, toProvider(claim));
  }

  async rejected(tx: Tx, claim: VoucherClaim, reason: string): Promise<void> {
    await this.send(tx, 'claim-rejected', claim, toCompany(claim), { reason });
    await this.send(tx, 'claim-rejected', claim, toProvider(claim), { reason });
  }

  private async send(
    tx: Tx,
    name: Name,
    claim: VoucherClaim,
    { occasion, ...address }: Address,
    words: TextParams = {},
  ): Promise<void> {
    const { id, version, number, companyName } = claim;
    const all = {
      number,
      company: companyName,
      amount: moneyOf(claim.amount).format(),
      ...words,
    };
    await this.notify.send(tx, {
      ...address,
      kind: `voucher.${name}`,
      key: `voucher.${name}:${id}:${version}:${occasion}`,
      title: fillText(CLAIM_NOTICES[`voucher.notice.${name}.title`], all),
      body: fillText(CLAIM_NOTICES[`voucher.notice.${name}.body`], all),
    });
  }
}

const OTHER_ANSWERS = { lapsed: 'objection-lapsed', 'not-upheld': 'objection-not-upheld' } as const;

function toCompany({ id, companyId: company }: VoucherClaim): Address {
  return { to: { company }, company, link: `/workspace/vouchers/claims/${id}`, occasion: company };
}

/** Its provider does not see the claim, but the order that was claimed. */
function toProvider({ orderId, providerCompanyId: company }: VoucherClaim): Address {
  return { to: { company }, company, link: `/workspace/provider/orders/${orderId}`, occasion: company };
}

function toRole(role: 'voucher-officer' | 'voucher-approver', { id }: VoucherClaim): Address {
  return { to: { role }, link: `/desk/vouchers/claims/${id}`, occasion: role };
}

function itemLines(items: readonly { readonly pointer: string; readonly comment: string }[]): Text {
  const named = items.map(({ pointer, comment }) => {
    const key = `voucher.claim-field.${pointer}`;
    const field = CLAIM_FIELDS[key as keyof typeof CLAIM_FIELDS];
    return { zh: `· ${field.zh}：${comment}`, en: `· ${field.en}: ${comment}` };
  });
  return { zh: named.map(({ zh }) => zh).join('\n'), en: named.map(({ en }) => en).join('\n') };
}
