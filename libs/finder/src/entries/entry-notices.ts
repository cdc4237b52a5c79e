import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { defineMessages, fillText } from '#kernel';
import { Notify } from '#notify';
import type { Tx } from '#platform';
import type { FinderEntry } from './entry.entity.js';

const TEXTS = defineMessages({
  'finder.notice.archived.title': { zh: '条目已归档：{title}', en: 'Archived: {title}' },
  'finder.notice.archived.body': {
    zh: '贵单位维护的条目“{title}”已由编辑归档，不再公开。理由：{reason}',
    en: 'An editor has archived your entry “{title}”, which is no longer public. Reason: {reason}',
  },
  'finder.notice.stale.title': {
    zh: '有 {count} 个条目已满一年未确认',
    en: 'Entries that were not confirmed for a year: {count}',
  },
  'finder.notice.stale.body': {
    zh: '贵单位维护的以下条目已满一年未确认，已标为“待确认”，在搜索结果中排序靠后：\n{titles}\n请核对内容：无误的请确认，有变化的请修改，不再提供的请归档。',
    en: 'These entries of yours were last confirmed a year ago. They are marked as stale and come later among the results:\n{titles}\nPlease confirm what is right, change what is not, and archive what is no longer offered.',
  },
});

/** A notice names so many entries; the page lists all. */
const NAMED = 10;
const OWN_ENTRIES = '/workspace/entries';

/** Tells the owners of entries what has happened to them, in the transaction in which it happens. */
@Injectable()
export class EntryNotices {
  constructor(private readonly notify: Notify) {}

  /** Nobody is told of what the company did itself. */
  async archived(
    tx: Tx,
    actor: Actor,
    { id, title, version, companyId }: FinderEntry,
    reason: string,
  ): Promise<void> {
    if (companyId === null || actor.company?.id === companyId) return;
    const words = { title, reason };
    await this.notify.send(tx, {
      to: { company: companyId },
      company: companyId,
      kind: 'finder.archived',
      key: `finder.archived:${id}:${version}`,
      title: fillText(TEXTS['finder.notice.archived.title'], words),
      body: fillText(TEXTS['finder.notice.archived.body'], words),
      link: OWN_ENTRIES,
    });
  }

  /** @param entries of one company, which have just become stale */
  async stale(tx: Tx, companyId: string, entries: readonly FinderEntry[]): Promise<void> {
    const titles = entries.slice(0, NAMED).map(({ title }) => `· ${title}`);
    const words = {
      count: entries.length,
      titles: [...titles, ...(entries.length > NAMED ? ['· …'] : [])].join('\n'),
    };
    await this.notify.send(tx, {
      to: { company: companyId },
      company: companyId,
      kind: 'finder.stale',
      key: `finder.stale:${entries[0]?.id}:${entries[0]?.confirmedOn}`,
      title: fillText(TEXTS['finder.notice.stale.title'], words),
      body: fillText(TEXTS['finder.notice.stale.body'], words),
      link: OWN_ENTRIES,
    });
  }
}
