import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, defineMessages, fillText, type Clock } from '#kernel';
import { Notify } from '#notify';
import { Db, Scheduled, type Tx } from '#platform';
import { Kinds } from '../kinds/kinds.js';
import { explainMatch } from './explain-match.js';
import { awake, nextTelling } from './frequency.js';
import { FinderInterest } from './interest.entity.js';
import type { MatchReason } from './match-entry.js';

const TEXTS = defineMessages({
  'finder.news.title': { zh: '为您找到 {count} 条新信息', en: '{count} new for you in the directories' },
  'finder.news.more': { zh: '另有 {count} 条，请在平台查看。', en: 'There are {count} more in the portal.' },
});

const EVERY_MS = 60_000;
/** Companies that are told in one run; the others follow a minute later. */
const COMPANIES = 500;
/** A message names so many entries; the page lists the latest. */
const NAMED = 10;
const INTERESTS_PAGE = '/workspace/interests';

interface PushRow {
  readonly change_number: string;
  readonly reasons: string;
  readonly title: string;
  readonly title_en: string | null;
}

/** Tells companies what was found for them, as often as they chose: one message for all that is new. May run twice. */
@Injectable()
export class SendNews {
  constructor(
    private readonly db: Db,
    private readonly notify: Notify,
    private readonly kinds: Kinds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Scheduled('finder.send-news', EVERY_MS)
  async run(): Promise<void> {
    const due = await this.db.read.query<{ company: string }[]>(
      `SELECT i.company_id AS company FROM finder_interest i
        WHERE i.frequency <> 'off' AND i.next_at <= ? AND EXISTS
          (SELECT 1 FROM finder_push p WHERE p.company_id = i.company_id AND p.told_at IS NULL)
        ORDER BY i.next_at LIMIT ?`,
      [this.clock.now(), COMPANIES],
    );
    for (const { company } of due) await this.db.run((tx) => this.tell(tx, company));
  }

  private async tell(tx: Tx, companyId: string): Promise<void> {
    const now = this.clock.now();
    const lock = { mode: 'pessimistic_write' } as const;
    const interest = await tx.findOneOrFail(FinderInterest, { where: { companyId }, lock });
    const { frequency } = interest;
    if (frequency === 'off' || interest.nextAt > now) return;
    const tooLate = frequency === 'at-once' ? awake(now) : now;
    if (tooLate > now) {
      await tx.update(FinderInterest, { companyId }, { nextAt: tooLate });
      return;
    }
    const found = await tx.query<PushRow[]>(
      `SELECT p.change_number, p.reasons, e.title, e.title_en FROM finder_push p
         JOIN finder_entry e ON e.id = p.entry_id AND e.version = p.entry_version
        WHERE p.company_id = ? AND p.told_at IS NULL AND e.state = 'published' ORDER BY p.change_number DESC`,
      [companyId],
    );
    await tx.query('UPDATE finder_push SET told_at = ? WHERE company_id = ? AND told_at IS NULL', [
      now,
      companyId,
    ]);
    // What was archived or rewritten meanwhile is no news.
    if (found.length === 0) return;
    await tx.update(FinderInterest, { companyId }, { nextAt: nextTelling(frequency, now) });
    await this.send(tx, interest, found);
  }

  private async send(
    tx: Tx,
    { companyId, stopCode }: FinderInterest,
    found: readonly PushRow[],
  ): Promise<void> {
    const lines = found.slice(0, NAMED).map(({ title, title_en, reasons }) => {
      const because = explainMatch(JSON.parse(reasons) as MatchReason[], this.kinds);
      return { zh: `《${title}》\n${because.zh}`, en: `${title_en ?? title}\n${because.en}` };
    });
    const rest = found.length - lines.length;
    if (rest > 0) lines.push(fillText(TEXTS['finder.news.more'], { count: rest }));
    await this.notify.send(tx, {
      to: { company: companyId },
      company: companyId,
      kind: 'finder.news',
      key: `finder.news:${companyId}:${found[0]?.change_number}`,
      title: fillText(TEXTS['finder.news.title'], { count: found.length }),
      body: {
        zh: lines.map(({ zh }) => zh).join('\n\n'),
        en: lines.map(({ en }) => en).join('\n\n'),
      },
      link: INTERESTS_PAGE,
      stop: `/stop/${stopCode}`,
    });
  }
}
