import { useMemo, useState } from 'react';
import { usePortal } from '../../frame/portal-data';
import { useKeptText } from '../orders/use-kept-text';
import type { TypedPointer } from './claim-fields';

/** What was typed, by the place it belongs to. */
export type ClaimTyped = Readonly<Record<TypedPointer, string>>;

export interface ClaimDraft {
  readonly typed: ClaimTyped;
  /** One claim however often it is sent; another content is another claim. */
  readonly key: string;
  readonly change: (at: TypedPointer, text: string) => void;
  /** Writes it down as it stands, so that a reload after a lost answer sends the very same again. */
  readonly hold: () => void;
  readonly forget: () => void;
}

interface Kept {
  readonly typed: Partial<ClaimTyped>;
  readonly key: string;
}

/** A claim as it is typed: kept for this person in this tab until it is handed in. */
export function useClaimDraft(name: string, initial: ClaimTyped): ClaimDraft {
  const person = usePortal().session?.person.id ?? '';
  const [text, keep] = useKeptText(`claim:${person}:${name}`);
  const [firstKey] = useState(() => crypto.randomUUID());
  const kept = useMemo(() => parse(text), [text]);
  const typed = { ...initial, ...kept?.typed };
  const key = kept?.key ?? firstKey;
  const write = (next: Kept) => keep(JSON.stringify(next));
  return {
    typed,
    key,
    change: (at, value) => write({ typed: { ...typed, [at]: value }, key: crypto.randomUUID() }),
    hold: () => write({ typed, key }),
    forget: () => keep(''),
  };
}

function parse(text: string): Kept | null {
  try {
    const kept = JSON.parse(text) as unknown;
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('typed' in value) || !('key' in value)) return false;
  return typeof value.typed === 'object' && value.typed !== null && typeof value.key === 'string';
}
