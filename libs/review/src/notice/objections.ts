import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import {
  CLOCK,
  DomainError,
  defineMessages,
  nameKey,
  newId,
  notFound,
  shanghaiDay,
  type Clock,
} from '#kernel';
import { Db, type Tx } from '#platform';
import { Decisions } from '../decisions.js';
import { assertIndependent, type CaseTies } from '../independence.js';
import { writtenReason } from '../written-reason.js';
import { checkObjection, type NewObjection } from './check-objection.js';
import { NoticeEntryRow } from './notice-entry.entity.js';
import { NoticeRow } from './notice.entity.js';
import { ObjectionDay } from './objection-day.entity.js';
import { ObjectionRow } from './objection.entity.js';

defineMessages({
  'review.notice-closed': {
    zh: '公示已经结束，不再受理异议。',
    en: 'The public notice has ended, so objections are no longer taken.',
  },
  'review.objected-already': {
    zh: '您已对本项提出异议，请等待处理结果。',
    en: 'You have already objected to this entry. Please wait for the answer.',
  },
  'review.objections-too-many': {
    zh: '您在本次公示中提出的异议已达 {most} 件，不能再提出。',
    en: 'You have made {most} objections to this notice, which is the limit.',
  },
  'review.objections-daily': {
    zh: '您今天提出的异议已达 {most} 件上限，请明天再提出。',
    en: 'You have made {most} objections today, which is the limit for one day. Please come back tomorrow.',
  },
  'review.objections-full': {
    zh: '本项已收到较多异议，正在处理，暂不接受新的异议。',
    en: 'Many objections to this entry are being examined, so no more are taken for now.',
  },
  'review.objection-decided': { zh: '该异议已有处理结果。', en: 'This objection has been decided already.' },
  'review.objection-own': {
    zh: '您是该异议的提出人，须由其他人员处理。',
    en: 'You made this objection, so somebody else must examine it.',
  },
});

/** Of one person (or one contact) to one notice. */
const MOST_BY_ONE = 10;
/** Open ones to one entry, by whomever. */
const MOST_OPEN = 50;
const MOST_READ = 500;

export interface Examination {
  readonly outcome: 'upheld' | 'not-upheld';
  readonly reason: string | null | undefined;
}

/** Objections to cases on public notice: made by anybody, examined by staff. */
@Injectable()
export class Objections {
  constructor(
    private readonly db: Db,
    private readonly decisions: Decisions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes an objection while the notice runs.
   * @param entryId the public id of the entry
   * @param mostADay of one person (or one contact) to whatever notices, by the day in Shanghai
   * @throws DomainError 404; 409 `review.notice-closed`, `review.objected-already`; 429 `review.objections-too-many`,
   *   `review.objections-daily`, `review.objections-full`; 422 of `checkObjection`
   */
  async lodge(tx: Tx, entryId: string, given: NewObjection, mostADay: number): Promise<ObjectionRow> {
    const checked = checkObjection(given);
    const entry = await this.lockEntry(tx, entryId);
    const notice = await tx.findOneByOrFail(NoticeRow, { id: entry.noticeId });
    // Read under the lock: whoever waited past midnight is late.
    const lodgedAt = this.clock.now();
    if (entry.state !== 'listed' || lodgedAt >= notice.closesAt)
      throw new DomainError('review.notice-closed', 409);
    const objectorKey = given.person ? `person:${given.person.id}` : contactKey(checked.contact ?? '');
    await this.assertWithinLimits(tx, entry, objectorKey);
    await this.countOfDay(tx, objectorKey, shanghaiDay(lodgedAt), mostADay);
    const objection = tx.create(ObjectionRow, {
      id: newId(),
      noticeId: notice.id,
      entryId: entry.id,
      subject: entry.subject,
      personId: given.person?.id ?? null,
      objectorKey,
      ...checked,
      evidence: [...checked.evidence],
      state: 'open',
      lodgedAt,
      decidedBy: null,
      decidedByName: null,
      decidedAt: null,
      decisionReason: null,
    });
    await tx.insert(ObjectionRow, objection);
    return objection;
  }

  /**
   * Staff decide on an objection, with a reason. What follows from an upheld one is for the caller to decide.
   * @param ties of the case; the objector may not examine, either
   * @throws DomainError 404; 403 `review.objection-own` and those of `assertIndependent`; 409
   *   `review.objection-decided`; 422 `review.reason-missing` at `/reason`
   */
  async examine(
    tx: Tx,
    id: string,
    actor: Actor,
    { outcome, reason }: Examination,
    ties: CaseTies,
  ): Promise<ObjectionRow> {
    const found = await tx.findOneBy(ObjectionRow, { id });
    if (!found) throw notFound();
    await this.lockEntry(tx, found.entryId);
    const objection = await tx.findOneByOrFail(ObjectionRow, { id });
    if (objection.state !== 'open') throw new DomainError('review.objection-decided', 409);
    if (objection.personId === actor.person.id) throw new DomainError('review.objection-own', 403);
    assertIndependent(actor, ties);
    const decisionReason = writtenReason(reason, true);
    const decided = {
      state: outcome,
      decidedBy: actor.person.id,
      decidedByName: actor.person.name,
      decidedAt: this.clock.now(),
      decisionReason,
    };
    await tx.update(ObjectionRow, { id }, decided);
    await this.decisions.record(tx, objection.subject, {
      stage: 'objection',
      outcome,
      person: actor.person,
      reason: decisionReason,
    });
    return Object.assign(objection, decided);
  }

  /** All objections that were ever made to a case, oldest first, with who made them: for staff only. */
  of(subject: string, from: Tx = this.db.read): Promise<ObjectionRow[]> {
    return from.find(ObjectionRow, {
      where: { subject },
      order: { lodgedAt: 'ASC', id: 'ASC' },
      take: MOST_READ,
    });
  }

  /** One objection, so that its case can be locked before it is examined. @throws DomainError 404 */
  async find(id: string): Promise<ObjectionRow> {
    const objection = await this.db.read.findOneBy(ObjectionRow, { id });
    if (!objection) throw notFound();
    return objection;
  }

  /** Whatever decides on an entry or adds to it takes its row first. */
  private async lockEntry(tx: Tx, id: string): Promise<NoticeEntryRow> {
    const entry = await tx.findOne(NoticeEntryRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!entry) throw notFound();
    return entry;
  }

  /** Counted in a row of its own, which several at once take one after the other; what is refused is not counted. */
  private async countOfDay(tx: Tx, objectorKey: string, day: string, most: number): Promise<void> {
    await tx.query(
      `INSERT INTO review_objection_day (objector_key, day, made) VALUES (?, ?, 1)
       ON DUPLICATE KEY UPDATE made = made + 1`,
      [objectorKey, day],
    );
    const { made } = await tx.findOneByOrFail(ObjectionDay, { objectorKey, day });
    if (made > most) throw new DomainError('review.objections-daily', 429, { params: { most } });
  }

  private async assertWithinLimits(tx: Tx, entry: NoticeEntryRow, objectorKey: string): Promise<void> {
    const open = { entryId: entry.id, state: 'open' as const };
    if (await tx.existsBy(ObjectionRow, { ...open, objectorKey }))
      throw new DomainError('review.objected-already', 409);
    if ((await tx.countBy(ObjectionRow, open)) >= MOST_OPEN)
      throw new DomainError('review.objections-full', 429);
    const own = await tx.countBy(ObjectionRow, { noticeId: entry.noticeId, objectorKey });
    if (own >= MOST_BY_ONE) {
      throw new DomainError('review.objections-too-many', 429, { params: { most: MOST_BY_ONE } });
    }
  }
}

/** The same for one telephone number or address however it is written. */
function contactKey(contact: string): string {
  const key = nameKey(contact).replace(/[^\p{L}\p{N}@.]/gu, '');
  return `contact:${createHash('sha256').update(key).digest('hex')}`;
}
