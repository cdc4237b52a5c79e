import { Injectable } from '@nestjs/common';
import { Money } from '#kernel';
import type { Tx } from '#platform';
import type { KindFile, SchemeFile } from '../scheme/scheme-file.js';
import type { Standing } from '../scheme/estimate.js';
import type { Voucher } from './voucher.entity.js';

/** Whose caps a voucher takes from. */
export interface Claimant {
  readonly companyId: string;
  readonly teamId: string | null;
  readonly controllerKey: string | null;
  readonly incubated: boolean;
  readonly year: number;
}

interface AllowanceRow {
  readonly role: keyof Standing['taken'];
  readonly holder: string;
  readonly year: number;
  readonly scope: string;
  readonly cap: Money;
}

/** What is taken of yearly caps, read or locked for a transaction. */
export class Taken {
  /** By row, the cap that holds now. */
  private readonly changed = new Map<string, Money>();

  constructor(private readonly fen: Map<string, bigint>) {}

  standing(scheme: SchemeFile, kind: KindFile, claimant: Claimant): Standing {
    const taken = { own: NOTHING, controller: NOTHING, kind: NOTHING };
    for (const row of rowsOf(scheme, kind, claimant)) {
      taken[row.role] = Money.ofFen(this.fen.get(keyOf(row)) ?? 0n);
    }
    return { holder: claimant.teamId ? 'team' : 'company', incubated: claimant.incubated, taken };
  }

  take(scheme: SchemeFile, kind: KindFile, claimant: Claimant, amount: Money): void {
    for (const row of rowsOf(scheme, kind, claimant)) {
      const key = keyOf(row);
      this.fen.set(key, (this.fen.get(key) ?? 0n) + amount.fen);
      this.changed.set(key, row.cap);
    }
  }

  /** Rows that were taken from: holder, year, scope, what is taken now, cap. */
  get changes(): [string, number, string, string, string][] {
    return [...this.changed.keys()].toSorted().map((key) => {
      const [holder = '', year = '', scope = ''] = key.split('|');
      const cap = this.changed.get(key) ?? NOTHING;
      return [holder, Number(year), scope, String(this.fen.get(key) ?? 0n), String(cap.fen)];
    });
  }
}

const NOTHING = Money.ofFen(0n);

/** Yearly caps of companies, teams and controllers, and what is taken of them. */
@Injectable()
export class Allowances {
  /** Locks the rows of all claimants, in one order, and answers what is taken of each. The line is locked before. */
  async lock(
    tx: Tx,
    claims: readonly { scheme: SchemeFile; kind: KindFile; claimant: Claimant }[],
  ): Promise<Taken> {
    const rows = new Map(
      claims
        .flatMap(({ scheme, kind, claimant }) => rowsOf(scheme, kind, claimant))
        .map((row) => [keyOf(row), row]),
    );
    const values = [...rows]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { holder, year, scope, cap }]) => [holder, year, scope, 0, String(cap.fen)]);
    if (values.length === 0) return new Taken(new Map());
    // A cap that the configuration has lowered meanwhile does not undo what was taken.
    await tx.query(
      `INSERT INTO voucher_allowance (holder, year, scope, taken, cap) VALUES ?
       ON DUPLICATE KEY UPDATE cap = GREATEST(VALUES(cap), taken)`,
      [values],
    );
    return this.read(
      tx,
      values.map(([holder, year, scope]) => [holder, year, scope]),
    );
  }

  /** What is taken by one claimant, without a lock. */
  of(tx: Tx, scheme: SchemeFile, kind: KindFile, claimant: Claimant): Promise<Taken> {
    return this.read(
      tx,
      rowsOf(scheme, kind, claimant).map(({ holder, year, scope }) => [holder, year, scope]),
    );
  }

  async save(tx: Tx, taken: Taken): Promise<void> {
    const { changes } = taken;
    if (changes.length === 0) return;
    await tx.query(
      `INSERT INTO voucher_allowance (holder, year, scope, taken, cap) VALUES ?
       ON DUPLICATE KEY UPDATE taken = VALUES(taken)`,
      [changes],
    );
  }

  /** Gives back what a voucher did not use. */
  async release(tx: Tx, scheme: SchemeFile, voucher: Voucher, amount: Money): Promise<void> {
    const kind = scheme.kinds.find(({ id }) => id === voucher.kind);
    if (!kind || amount.fen === 0n) return;
    const claimant = { ...claimantOf(voucher), incubated: false };
    const keys = rowsOf(scheme, kind, claimant).map(({ holder, year, scope }) => [holder, year, scope]);
    await tx.query(
      `UPDATE voucher_allowance SET taken = taken - ? WHERE ${anyOf(keys)} ORDER BY holder, year, scope`,
      [String(amount.fen), ...keys.flat()],
    );
  }

  private async read(tx: Tx, keys: readonly (readonly unknown[])[]): Promise<Taken> {
    const rows = await tx.query<{ holder: string; year: number; scope: string; taken: string }[]>(
      `SELECT holder, year, scope, taken FROM voucher_allowance WHERE ${anyOf(keys)}`,
      keys.flat(),
    );
    return new Taken(
      new Map(rows.map((row) => [`${row.holder}|${row.year}|${row.scope}`, BigInt(row.taken)])),
    );
  }
}

/** Each key by the index; a list of tuples would have MariaDB look through, and lock, the whole table. */
function anyOf(keys: readonly unknown[]): string {
  return keys.map(() => '(holder = ? AND year = ? AND scope = ?)').join(' OR ');
}

export function claimantOf({
  companyId,
  teamId,
  controllerKey,
  capYear,
}: Voucher): Omit<Claimant, 'incubated'> {
  return { companyId, teamId, controllerKey, year: capYear };
}

function rowsOf(scheme: SchemeFile, kind: KindFile, claimant: Claimant): AllowanceRow[] {
  const { companyId, teamId, controllerKey, incubated, year } = claimant;
  const holder = teamId ? `team:${teamId}` : `company:${companyId}`;
  const { yearlyCap } = scheme;
  const own = {
    role: 'own' as const,
    holder,
    year,
    scope: 'all',
    cap: teamId ? yearlyCap.team : yearlyCap.company,
  };
  const ofController = {
    role: 'controller' as const,
    holder: `controller:${controllerKey}`,
    year,
    scope: 'all',
    cap: yearlyCap.controller,
  };
  const ofKind = kind.yearlyCap && {
    role: 'kind' as const,
    holder,
    year,
    scope: kind.id,
    cap: incubated ? kind.yearlyCap.incubated : kind.yearlyCap.other,
  };
  return [own, ...(controllerKey && !teamId ? [ofController] : []), ...(ofKind ? [ofKind] : [])];
}

function keyOf({ holder, year, scope }: AllowanceRow): string {
  return `${holder}|${year}|${scope}`;
}
