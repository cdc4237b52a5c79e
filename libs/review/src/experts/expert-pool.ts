import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import {
  CLOCK,
  defineMessages,
  invalidFields,
  isId,
  newId,
  normaliseLine,
  notFound,
  type Clock,
} from '#kernel';
import { Db, type Tx } from '#platform';
import { pageOf, rangeOf, type Page } from '../page.js';
import { ExpertRow, type DeclaredConflict } from './expert.entity.js';

const TEXTS = defineMessages({
  'review.conflict-unclear': {
    zh: '请选择企业或人员，或填写单位全称。',
    en: 'Choose a company or person, or give the full name of the organisation.',
  },
  'review.conflicts-too-many': { zh: '最多申报 100 项。', en: 'At most 100 declarations.' },
});

const MOST_CONFLICTS = 100;
const LONGEST_NAME = 200;

/** An expert as staff enter them; fields and kind are the caller's words. */
export type NewExpert = Pick<
  ExpertRow,
  'personId' | 'name' | 'kind' | 'fields' | 'organisation' | 'companyIds' | 'active'
>;

export interface ListedExpert extends ExpertRow {
  /** Assignments that wait for them. */
  readonly open: number;
}

/** The pool from which experts are drawn. */
@Injectable()
export class ExpertPool {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Enters an expert, or changes the one that this person is. What they declared stays. */
  async enlist(tx: Tx, { fields, companyIds, ...expert }: NewExpert): Promise<ExpertRow> {
    const known = await tx.findOne(ExpertRow, {
      where: { personId: expert.personId },
      lock: { mode: 'pessimistic_write' },
    });
    const row = tx.create(ExpertRow, {
      id: newId(),
      conflicts: [],
      ...known,
      ...expert,
      fields: [...fields],
      companyIds: [...companyIds],
      updatedAt: this.clock.now(),
    });
    return tx.save(ExpertRow, row);
  }

  /**
   * Experts declare their ties themselves; the new list takes the place of the old one.
   * @throws DomainError 404 when the person is no expert; 422 at `/conflicts` or `/conflicts/0/value`
   */
  async declare(tx: Tx, actor: Actor, given: readonly DeclaredConflict[]): Promise<ExpertRow> {
    const expert = await tx.findOne(ExpertRow, {
      where: { personId: actor.person.id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!expert) throw notFound();
    const conflicts = given.map(({ kind, value }) => ({ kind, value: normaliseLine(value) }));
    assertClear(conflicts);
    return tx.save(ExpertRow, Object.assign(expert, { conflicts, updatedAt: this.clock.now() }));
  }

  /** The expert that a person is; null when they are none. */
  of(personId: string): Promise<ExpertRow | null> {
    return this.db.read.findOneBy(ExpertRow, { personId });
  }

  /** All experts by name, for staff. */
  async list(page = 1): Promise<Page<ListedExpert>> {
    const [rows, total] = await this.db.read.findAndCount(ExpertRow, {
      order: { name: 'ASC', id: 'ASC' },
      ...rangeOf(page),
    });
    const open = await openAssignments(this.db.read);
    return pageOf(
      rows.map((row) => Object.assign(row, { open: open.get(row.id) ?? 0 })),
      total,
      page,
    );
  }
}

/** How many assignments wait for each expert who has any. */
export async function openAssignments(from: Tx): Promise<Map<string, number>> {
  const rows: { expert_id: string; open: string }[] = await from.query(
    "SELECT expert_id, COUNT(*) AS open FROM review_assignment WHERE state = 'open' GROUP BY expert_id",
  );
  return new Map(rows.map(({ expert_id, open }) => [expert_id, Number(open)]));
}

function assertClear(conflicts: readonly DeclaredConflict[]): void {
  if (conflicts.length > MOST_CONFLICTS) throw unclear('/conflicts', 'review.conflicts-too-many');
  for (const [index, { kind, value }] of conflicts.entries()) {
    const isClear = kind === 'organisation' ? value !== '' && value.length <= LONGEST_NAME : isId(value);
    if (!isClear) throw unclear(`/conflicts/${index}/value`, 'review.conflict-unclear');
  }
}

function unclear(pointer: string, code: keyof typeof TEXTS) {
  return invalidFields([{ pointer, code, message: TEXTS[code] }], code);
}
