import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  DomainError,
  defineMessages,
  newId,
  notFound,
  type Clock,
  type Text,
  type WorkingCalendar,
} from '#kernel';
import { Db, isDuplicate, type Tx } from '#platform';
import { NoticeEntryRow, type EntryState, type PublicDetail } from './notice-entry.entity.js';
import { assertNoticeOver, noticeStanding, type NoticeStanding } from './notice-standing.js';
import { NoticeRow } from './notice.entity.js';
import { ObjectionRow } from './objection.entity.js';

defineMessages({
  'review.notice-listed-already': { zh: '本件正在公示中。', en: 'This case is on public notice already.' },
});

const MOST_ENTRIES = 1000;
const MOST_DETAILS = 10;

/** One case as the public reads it; nothing else of the case is published. */
export interface NewEntry {
  readonly subject: string;
  /** At most 200 characters. */
  readonly name: string;
  readonly details: readonly PublicDetail[];
}

export interface NewNotice {
  /** Such as `voucher-claims`. */
  readonly kind: string;
  readonly title: Text;
  readonly text: Text;
  /** The day on which it opens does not count. */
  readonly workingDays: number;
  /** 1 to 1000 cases, in the order in which they are listed. */
  readonly entries: readonly NewEntry[];
  /** Id of the person who opens it; null for the system. */
  readonly by: string | null;
}

/** A case that is on public notice. */
export interface ListedCase {
  readonly noticeId: string;
  readonly entryId: string;
  readonly subject: string;
  /** 24:00 Shanghai of the last day, exclusive. */
  readonly closesAt: Date;
  readonly standing: NoticeStanding;
}

/** Puts cases on public notice and says when they may go on. */
@Injectable()
export class PublicNotices {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens a notice over one or more cases.
   * @throws DomainError 409 `review.notice-listed-already` when one of them is on a notice; 503 of the calendar
   * @throws RangeError when there are no cases or too many, or a case has too many details
   */
  async open(tx: Tx, wanted: NewNotice, calendar: WorkingCalendar): Promise<NoticeRow> {
    const { entries, by, ...content } = wanted;
    if (entries.length === 0 || entries.length > MOST_ENTRIES)
      throw new RangeError(`${entries.length} entries`);
    if (entries.some(({ details }) => details.length > MOST_DETAILS))
      throw new RangeError('too many details');
    const opensAt = this.clock.now();
    const closesAt = calendar.addWorkingDays(opensAt, wanted.workingDays);
    const notice = tx.create(NoticeRow, { ...content, id: newId(), opensAt, closesAt, openedBy: by });
    await tx.insert(NoticeRow, notice);
    const rows = entries.map(({ subject, name, details }, index) => ({
      id: newId(),
      noticeId: notice.id,
      place: index + 1,
      subject,
      name,
      details: [...details],
      state: 'listed' as const,
      listedKey: subject,
    }));
    await tx.insert(NoticeEntryRow, rows).catch((error: unknown) => {
      throw isDuplicate(error)
        ? new DomainError('review.notice-listed-already', 409, { cause: error })
        : error;
    });
    return notice;
  }

  /** Where a case stands that is on a notice now; null when it is on none. */
  async of(subject: string, from: Tx = this.db.read): Promise<ListedCase | null> {
    const entry = await from.findOneBy(NoticeEntryRow, { listedKey: subject });
    return entry && this.read(entry, from);
  }

  /** The case behind a public entry, so that its row can be locked before an objection. @throws DomainError 404 */
  async byEntry(entryId: string): Promise<ListedCase> {
    const entry = await this.db.read.findOneBy(NoticeEntryRow, { id: entryId, state: 'listed' });
    if (!entry) throw notFound();
    return this.read(entry, this.db.read);
  }

  /** Cases of a kind that may go on, those whose notice ended first before the others; for the caller's schedule. */
  async over(kind: string, limit: number): Promise<string[]> {
    const rows: { subject: string }[] = await this.db.read.query(
      `SELECT e.subject FROM review_notice_entry e JOIN review_notice n ON n.id = e.notice_id
        WHERE n.kind = ? AND n.closes_at <= ? AND e.state = 'listed'
          AND NOT EXISTS (SELECT 1 FROM review_objection o WHERE o.entry_id = e.id AND o.state IN ('open', 'upheld'))
        ORDER BY n.closes_at, n.id, e.place LIMIT ?`,
      [kind, this.clock.now(), limit],
    );
    return rows.map(({ subject }) => subject);
  }

  /**
   * The case goes on: its notice is over and no objection is open or was upheld. From here on nobody can object.
   * @throws DomainError 404 when the case is on no notice; 409 `review.notice-running`,
   *   `review.notice-objection-open`, `review.notice-objection-upheld`
   */
  async pass(tx: Tx, subject: string): Promise<void> {
    const entry = await this.lock(tx, subject);
    assertNoticeOver((await this.read(entry, tx)).standing);
    await this.leave(tx, entry, 'passed');
  }

  /**
   * Takes a case off its notice because it goes another way: refused, withdrawn, or put on notice anew after an upheld
   * objection. Objections that are still open lapse.
   * @returns the objections that lapsed, so that their objectors can be told
   * @throws DomainError 404 when the case is on no notice
   */
  async remove(tx: Tx, subject: string): Promise<ObjectionRow[]> {
    const entry = await this.lock(tx, subject);
    const open = await tx.findBy(ObjectionRow, { entryId: entry.id, state: 'open' });
    const lapsed = { state: 'lapsed' as const, decidedAt: this.clock.now() };
    await tx.update(ObjectionRow, { entryId: entry.id, state: 'open' }, lapsed);
    await this.leave(tx, entry, 'removed');
    return open.map((objection) => Object.assign(objection, lapsed));
  }

  private async lock(tx: Tx, subject: string): Promise<NoticeEntryRow> {
    const entry = await tx.findOne(NoticeEntryRow, {
      where: { listedKey: subject },
      lock: { mode: 'pessimistic_write' },
    });
    if (!entry) throw notFound();
    return entry;
  }

  private async leave(tx: Tx, { id }: NoticeEntryRow, state: EntryState): Promise<void> {
    await tx.update(NoticeEntryRow, { id }, { state, listedKey: null });
  }

  private async read({ id, noticeId, subject }: NoticeEntryRow, from: Tx): Promise<ListedCase> {
    const { closesAt } = await from.findOneByOrFail(NoticeRow, { id: noticeId });
    const states: Pick<ObjectionRow, 'state'>[] = await from.query(
      'SELECT DISTINCT state FROM review_objection WHERE entry_id = ?',
      [id],
    );
    const standing = noticeStanding(
      closesAt,
      states.map(({ state }) => state),
      this.clock.now(),
    );
    return { noticeId, entryId: id, subject, closesAt, standing };
  }
}
