import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, fillText, type Clock } from '#kernel';
import { Notify } from '#notify';
import { Db, Scheduled, type Tx } from '#platform';
import { awake, nextTelling } from '../targeting/frequency.js';
import { FinderSavedSearch } from './saved-search.entity.js';
import { SavedQueries, type SavedQuery } from './saved-queries.js';
import { SAVED_SEARCHES } from './saved-searches.messages.js';

const EVERY_MS = 60_000;
/** Searches that are told of in one run; the others follow a minute later. */
const SEARCHES = 500;
/** A message names so many entries; the page of results has all. */
const NAMED = 10;
/** What the address of a message may have; of a longer question the list leads to the results. */
const LONGEST_LINK = 300;
const LIST_PAGE = '/workspace/saved-searches';

interface Found {
  readonly total: number;
  readonly latest: string;
  readonly named: readonly { readonly title: string; readonly title_en: string | null }[];
}

/** Tells companies what is new for their saved searches, each as often as it was chosen. May run twice. */
@Injectable()
export class SendSearchNews {
  constructor(
    private readonly db: Db,
    private readonly notify: Notify,
    private readonly queries: SavedQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Scheduled('finder.send-search-news', EVERY_MS)
  async run(): Promise<void> {
    const due = await this.db.read.query<{ id: string }[]>(
      `SELECT s.id FROM finder_saved_search s
        WHERE s.frequency <> 'off' AND s.next_at <= ? AND EXISTS
          (SELECT 1 FROM finder_search_hit h WHERE h.search_id = s.id AND h.told_at IS NULL)
        ORDER BY s.next_at LIMIT ?`,
      [this.clock.now(), SEARCHES],
    );
    for (const { id } of due) await this.db.run((tx) => this.tell(tx, id));
  }

  private async tell(tx: Tx, id: string): Promise<void> {
    const now = this.clock.now();
    const lock = { mode: 'pessimistic_write' } as const;
    const search = await tx.findOne(FinderSavedSearch, { where: { id }, lock });
    if (!search || search.frequency === 'off' || search.nextAt > now) return;
    const tooLate = search.frequency === 'at-once' ? awake(now) : now;
    if (tooLate > now) {
      await tx.update(FinderSavedSearch, { id }, { nextAt: tooLate });
      return;
    }
    const found = await newFor(tx, id);
    await tx.query('UPDATE finder_search_hit SET told_at = ? WHERE search_id = ? AND told_at IS NULL', [
      now,
      id,
    ]);
    // What was archived or rewritten meanwhile is no news.
    if (!found) return;
    await tx.update(FinderSavedSearch, { id }, { nextAt: nextTelling(search.frequency, now), toldAt: now });
    await this.send(tx, search, found);
  }

  private async send(tx: Tx, search: FinderSavedSearch, { total, latest, named }: Found): Promise<void> {
    const { id, companyId, name, stopCode } = search;
    const { path } = this.queries.asked(JSON.parse(search.query) as SavedQuery);
    const rest = total - named.length;
    const parts = [
      fillText(SAVED_SEARCHES['finder.search-news.why'], { name }),
      ...named.map(({ title, title_en }) => ({ zh: `《${title}》`, en: title_en ?? title })),
      ...(rest > 0 ? [fillText(SAVED_SEARCHES['finder.search-news.more'], { count: rest })] : []),
    ];
    await this.notify.send(tx, {
      to: { company: companyId },
      company: companyId,
      kind: 'finder.search-news',
      key: `finder.search-news:${id}:${latest}`,
      title: fillText(SAVED_SEARCHES['finder.search-news.title'], { name, count: total }),
      body: {
        zh: parts.map(({ zh }) => zh).join('\n\n'),
        en: parts.map(({ en }) => en).join('\n\n'),
      },
      link: path.length <= LONGEST_LINK ? path : LIST_PAGE,
      stop: `/stop/${stopCode}`,
    });
  }
}

/** What was found and not told yet, the latest first; null when all of it has gone again. */
async function newFor(tx: Tx, searchId: string): Promise<Found | null> {
  const from = `FROM finder_search_hit h
    JOIN finder_entry e ON e.id = h.entry_id AND e.version = h.entry_version AND e.state = 'published'
    WHERE h.search_id = ? AND h.told_at IS NULL`;
  const [all] = await tx.query<{ total: string; latest: string | null }[]>(
    `SELECT COUNT(*) AS total, MAX(h.change_number) AS latest ${from}`,
    [searchId],
  );
  if (!all?.latest) return null;
  const named = await tx.query<Found['named']>(
    `SELECT e.title, e.title_en ${from} ORDER BY h.change_number DESC LIMIT ${NAMED}`,
    [searchId],
  );
  return { total: Number(all.total), latest: all.latest, named };
}
