import { Injectable } from '@nestjs/common';
import { dueDay, fillText, type Text, type TextParams } from '#kernel';
import { Notify, type Recipients } from '#notify';
import type { Tx } from '#platform';
import type { VoucherProvider } from './provider.entity.js';
import { PROVIDER_NOTICES } from './provider-notice-texts.js';

type NoticeName =
  keyof typeof PROVIDER_NOTICES extends `voucher.notice.provider-${infer Name}.${'title' | 'body'}`
    ? Name
    : never;

/** Tells a provider's people and the officers what has happened, in the transaction in which it happens. */
@Injectable()
export class ProviderNotices {
  constructor(private readonly notify: Notify) {}

  async submitted(tx: Tx, provider: VoucherProvider): Promise<void> {
    await this.send(
      tx,
      'submitted',
      provider,
      { role: 'voucher-officer' },
      `/desk/vouchers/providers/${provider.id}`,
    );
  }

  /** @param items the label of each returned field, and the comment on it */
  async returned(
    tx: Tx,
    provider: VoucherProvider,
    items: readonly { readonly label: Text; readonly comment: string }[],
  ): Promise<void> {
    const list = {
      zh: items.map(({ label, comment }) => `· ${label.zh}：${comment}`).join('\n'),
      en: items.map(({ label, comment }) => `· ${label.en}: ${comment}`).join('\n'),
    };
    await this.toProvider(tx, 'returned', provider, { count: items.length, items: list });
  }

  async decided(
    tx: Tx,
    decision: 'approve' | 'refuse' | 'suspend' | 'lift',
    provider: VoucherProvider,
    reason: string | null,
  ): Promise<void> {
    await this.toProvider(tx, decision, provider, { reason: reason ?? '' });
  }

  /** Once for each deadline, however often this runs. */
  async remind(tx: Tx, provider: VoucherProvider): Promise<void> {
    await this.toProvider(tx, 'remind', provider, {}, provider.confirmedUntil?.toISOString());
  }

  async lapsed(tx: Tx, provider: VoucherProvider): Promise<void> {
    await this.toProvider(tx, 'lapse', provider);
  }

  private toProvider(
    tx: Tx,
    name: NoticeName,
    provider: VoucherProvider,
    words: TextParams = {},
    occasion?: string,
  ): Promise<void> {
    return this.send(
      tx,
      name,
      provider,
      { company: provider.companyId },
      '/workspace/provider',
      words,
      occasion,
    );
  }

  private async send(
    tx: Tx,
    name: NoticeName,
    provider: VoucherProvider,
    to: Recipients,
    link: string,
    words: TextParams = {},
    occasion = String(provider.version),
  ): Promise<void> {
    const { id, companyId, companyName, confirmedUntil } = provider;
    const all = { company: companyName, until: confirmedUntil ? dueDay(confirmedUntil) : '', ...words };
    await this.notify.send(tx, {
      to,
      ...('company' in to ? { company: companyId } : {}),
      kind: `voucher.provider-${name}`,
      key: `voucher.provider-${name}:${id}:${occasion}`,
      title: fillText(PROVIDER_NOTICES[`voucher.notice.provider-${name}.title`], all),
      body: fillText(PROVIDER_NOTICES[`voucher.notice.provider-${name}.body`], all),
      link,
    });
  }
}
