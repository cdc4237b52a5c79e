import type { Facts, FactValue } from './facts.js';
import type { FactDefinition } from './rule-set.schema.js';

/** No amount or count is larger; every product in a rule then stays a safe integer (2⁵³). */
const LARGEST = 100_000_000_000;
const YEARS = 3;
const LONGEST_TEXT = 300;

/** Places of a series that a rule reads: the company's own years, the latest year, or all. */
export type Span = 'own' | 'last' | 'all' | null;

export interface Need {
  readonly fact: string;
  readonly span: Span;
}

export function parseNeed(need: string): Need {
  const [fact = '', span] = need.split('@');
  return { fact, span: (span as Span | undefined) ?? null };
}

export type Found =
  | { readonly known: true; readonly value: FactValue }
  | {
      readonly known: false;
      readonly missing: readonly { readonly fact: string; readonly index: number | null }[];
    };

/** Reads one need. What is not of the declared type counts as not known: a rule never judges on nonsense. */
export function findFact(
  facts: Facts,
  definitions: Readonly<Record<string, FactDefinition>>,
  need: Need,
): Found {
  const definition = definitions[need.fact];
  if (!definition) return lacking(need.fact, null);
  const raw = Object.hasOwn(facts, need.fact) ? facts[need.fact] : undefined;
  if (need.span === null) {
    const value = definition.series ? null : single(raw, definition);
    return value === null ? lacking(need.fact, null) : { known: true, value };
  }
  const indices = indicesOf(facts, need.span);
  if (!indices) return lacking('ownYears', null);
  const places = Array.isArray(raw) ? (raw as readonly FactValue[]) : [];
  const values = indices.map((index) => single(places[index], definition) as number | null);
  const missing = indices.filter((_, i) => values[i] === null);
  if (missing.length > 0)
    return { known: false, missing: missing.map((index) => ({ fact: need.fact, index })) };
  return { known: true, value: need.span === 'last' ? (values[0] ?? null) : values };
}

function lacking(fact: string, index: number | null): Found {
  return { known: false, missing: [{ fact, index }] };
}

/** `ownYears` is how many of the three full years the company existed in, 0 to 3. */
function indicesOf(facts: Facts, span: 'own' | 'last' | 'all'): number[] | null {
  const all = [0, 1, 2];
  if (span === 'all') return all;
  if (span === 'last') return [YEARS - 1];
  const own = Object.hasOwn(facts, 'ownYears') ? facts['ownYears'] : null;
  return typeof own === 'number' && Number.isInteger(own) && own >= 1 && own <= YEARS
    ? all.slice(YEARS - own)
    : null;
}

function single(raw: unknown, { type }: FactDefinition): FactValue {
  switch (type) {
    case 'boolean':
      return typeof raw === 'boolean' ? raw : null;
    case 'text':
      return typeof raw === 'string' && raw !== '' ? raw.slice(0, LONGEST_TEXT) : null;
    case 'day':
      return typeof raw === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(raw) ? raw : null;
    case 'amount':
    case 'signed-amount':
    case 'count':
    case 'year': {
      const least = type === 'signed-amount' ? -LARGEST : 0;
      return Number.isInteger(raw) && (raw as number) >= least && (raw as number) <= LARGEST
        ? (raw as number)
        : null;
    }
    default:
      return type satisfies never;
  }
}
