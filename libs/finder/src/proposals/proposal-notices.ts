import { Injectable } from '@nestjs/common';
import { defineMessages, fillText, type Text } from '#kernel';
import { Notify, type Recipients } from '#notify';
import type { Tx } from '#platform';
import type { FinderProposal } from './proposal.entity.js';

const TEXTS = defineMessages({
  'finder.notice.proposal-submitted.title': {
    zh: '条目待审核：{title}',
    en: 'Entry to be reviewed: {title}',
  },
  'finder.notice.proposal-submitted.body': {
    zh: '{company}提交了条目“{title}”，等待审核。',
    en: '{company} has submitted the entry “{title}”, which waits for review.',
  },
  'finder.notice.proposal-approve.title': { zh: '条目已发布：{title}', en: 'Published: {title}' },
  'finder.notice.proposal-approve.body': {
    zh: '贵单位提交的条目“{title}”已审核通过并发布。请每年至少确认一次内容，以免被标为“待确认”。',
    en: 'Your entry “{title}” has been approved and published. Please confirm it at least once a year, or it will be marked as stale.',
  },
  'finder.notice.proposal-return.title': { zh: '条目被退回：{title}', en: 'Returned: {title}' },
  'finder.notice.proposal-return.body': {
    zh: '贵单位提交的条目“{title}”被退回，请修改后重新提交。\n{said}',
    en: 'Your entry “{title}” was returned. Please change it and submit it again.\n{said}',
  },
});

/** Tells companies and editors what has happened to a proposal, in the transaction in which it happens. */
@Injectable()
export class ProposalNotices {
  constructor(private readonly notify: Notify) {}

  async submitted(tx: Tx, proposal: FinderProposal): Promise<void> {
    const to = { role: 'finder-editor' } as const;
    await this.send(tx, 'submitted', proposal, to, `/desk/entries/proposals/${proposal.id}`);
  }

  async approved(tx: Tx, proposal: FinderProposal): Promise<void> {
    await this.toCompany(tx, 'approve', proposal);
  }

  /** @param items the label of each returned place, and the comment on it */
  async returned(
    tx: Tx,
    proposal: FinderProposal,
    items: readonly { readonly label: Text; readonly comment: string }[],
    reason: string | null,
  ): Promise<void> {
    const linesIn = (language: keyof Text, colon: string) => [
      ...(reason ? [reason] : []),
      ...items.map(({ label, comment }) => `· ${label[language]}${colon}${comment}`),
    ];
    const said = { zh: linesIn('zh', '：').join('\n'), en: linesIn('en', ': ').join('\n') };
    await this.toCompany(tx, 'return', proposal, said);
  }

  private async toCompany(
    tx: Tx,
    name: 'approve' | 'return',
    proposal: FinderProposal,
    said?: Text,
  ): Promise<void> {
    const to = { company: proposal.companyId };
    await this.send(tx, name, proposal, to, `/workspace/entries/proposals/${proposal.id}`, said);
  }

  private async send(
    tx: Tx,
    name: 'submitted' | 'approve' | 'return',
    { id, version, title, companyId, companyName }: FinderProposal,
    to: Recipients,
    link: string,
    said: Text = { zh: '', en: '' },
  ): Promise<void> {
    const words = { title, company: companyName, said };
    await this.notify.send(tx, {
      to,
      ...('company' in to ? { company: companyId } : {}),
      kind: `finder.proposal-${name}`,
      key: `finder.proposal-${name}:${id}:${version}`,
      title: fillText(TEXTS[`finder.notice.proposal-${name}.title`], words),
      body: fillText(TEXTS[`finder.notice.proposal-${name}.body`], words),
      link,
    });
  }
}
