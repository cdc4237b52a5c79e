import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '#contracts';
import { CLOCK, type Clock, type MoveRecord } from '#kernel';
import { Db, currentContext, type Tx } from '#platform';
import { CHAIN_START, firstBrokenRow, hashOf, type HistoryContent } from './history-chain.js';
import { HistoryRow } from './history-row.entity.js';

/** Who made a move: a person, or the system (`person` null). */
export interface Mover {
  readonly person: { readonly id: string; readonly name: string } | null;
  /** See `companyActedFor`. */
  readonly actingFor: string | null;
  readonly capacity: string;
}

/** How the record names the company that a mover acted for, if they did. */
export function companyActedFor(company: Actor['company'] | undefined): string | null {
  return company ? `${company.uscc} ${company.name}` : null;
}

const LONGEST = 1000;

/** The record of a case: append-only and tamper-evident. The case's row must be locked by the caller. */
@Injectable()
export class CaseHistory {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async append(
    tx: Tx,
    subject: string,
    move: MoveRecord,
    mover: Mover,
    changes: unknown = null,
  ): Promise<HistoryRow> {
    const [last] = await tx.find(HistoryRow, { where: { subject }, order: { seq: 'DESC' }, take: 1 });
    const content: HistoryContent = {
      subject,
      seq: (last?.seq ?? 0) + 1,
      at: this.clock.now(),
      move: move.move,
      fromState: move.from,
      toState: move.to,
      version: move.version,
      personId: mover.person?.id ?? null,
      personName: mover.person?.name ?? 'system',
      actingFor: mover.actingFor,
      capacity: mover.capacity,
      reason: move.reason,
      requestId: currentContext()?.requestId ?? 'none',
      changes: JSON.stringify(changes),
      previousHash: last?.hash ?? CHAIN_START,
    };
    const row = tx.create(HistoryRow, { ...content, hash: hashOf(content) });
    await tx.insert(HistoryRow, row);
    return row;
  }

  /** The rows of one case, oldest first. */
  of(subject: string, from: Tx = this.db.read): Promise<HistoryRow[]> {
    return from.find(HistoryRow, { where: { subject }, order: { seq: 'ASC' }, take: LONGEST });
  }

  /** Those of some cases in which a move was ever made. */
  async with(move: string, subjects: readonly string[], from: Tx): Promise<Set<string>> {
    if (subjects.length === 0) return new Set();
    const rows = await from.find(HistoryRow, {
      select: { subject: true },
      where: { subject: In([...subjects]), move },
    });
    return new Set(rows.map(({ subject }) => subject));
  }

  /** @returns the number of the first row that does not fit the chain, or null when the record is whole */
  async verify(subject: string): Promise<number | null> {
    return firstBrokenRow(await this.of(subject));
  }
}
