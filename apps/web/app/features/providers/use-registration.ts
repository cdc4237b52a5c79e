import { useCallback, useEffect, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';
import { ApiProblem } from '../../api/api-problem';
import type { VoucherProviderRecord } from '../../api/types';
import { usePortal } from '../../frame/portal-data';
import { useKeptFields, type ChangeFields, type TypedFields } from '../orders/use-kept-fields';
import { useApi, type Api } from '../session/session-context';
import type { ProviderField } from './registration-fields';

type Values = VoucherProviderRecord['values'];

export interface Registration {
  /** As typed; what was not typed since is as saved. */
  readonly values: Values;
  readonly change: (field: ProviderField, text: string) => void;
  /** Saves a field that was left, or the given text at once. */
  readonly save: (field: ProviderField, text?: string) => void;
  /** When something was saved last (ISO 8601); null while nothing was. */
  readonly savedAt: string | null;
  readonly saving: boolean;
  /** Why something was not saved; `away` when the API was not reached. */
  readonly trouble: { readonly words: string } | 'away' | null;
  /** Saves whatever is not saved. @returns whether all of it was */
  readonly settled: () => Promise<boolean>;
}

/**
 * Keeps a registration while it is typed: each field is saved as it is left, one after the other. What is not saved yet
 * outlives a reload.
 */
export function useRegistration(record: VoucherProviderRecord): Registration {
  const person = usePortal().session?.person.id ?? '';
  const [typed, setTyped] = useKeptFields<string>(`registration:${person}:${record.id}`);
  const { send, ...state } = useSaving(record, setTyped);
  const queue = useRef(Promise.resolve(true));
  const save = (field: ProviderField, text = typed[field]) => {
    if (text === undefined) return;
    const before = record.values[field];
    // As it is saved: nothing is left to keep.
    if (text === (before ?? '')) setTyped(({ [field]: _, ...others }) => others);
    else queue.current = queue.current.then(() => send(field, text, before));
  };
  const settled = async () => {
    await queue.current;
    let left: TypedFields<string> = {};
    setTyped((now) => (left = openOnly(record, now)));
    let saved = true;
    for (const [field, text] of Object.entries(left) as [ProviderField, string][])
      saved = (await send(field, text, record.values[field])) && saved;
    return saved;
  };
  return {
    values: { ...record.values, ...(openOnly(record, typed) as Partial<Values>) },
    change: (field, text) => setTyped((now) => ({ ...now, [field]: text })),
    save,
    ...state,
    settled,
  };
}

/** Saves single fields on top of the version that there is, and says how it goes. */
function useSaving(record: VoucherProviderRecord, setTyped: ChangeFields<string>) {
  const api = useApi();
  const { revalidate } = useRevalidator();
  const [saving, setSaving] = useState(0);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Registration['trouble']>(null);
  const version = useRef(record.version);
  useEffect(() => {
    version.current = Math.max(version.current, record.version);
  }, [record.version]);
  const send = useCallback(
    async (field: ProviderField, text: string, before: string | null): Promise<boolean> => {
      setSaving((count) => count + 1);
      try {
        const value = text.trim() || null;
        version.current = await write(api, { field, value, before }, version.current);
        setTrouble(null);
        setSavedAt(new Date().toISOString());
        await revalidate();
        // As saved, unless it was typed on meanwhile.
        setTyped(({ [field]: now, ...others }) =>
          now === text || now === undefined ? others : { ...others, [field]: now },
        );
        return true;
      } catch (error) {
        setTrouble(error instanceof ApiProblem ? { words: error.message } : 'away');
        await revalidate();
        return false;
      } finally {
        setSaving((count) => count - 1);
      }
    },
    [api, revalidate, setTyped],
  );
  return { send, saving: saving > 0, savedAt, trouble };
}

/** What was kept of a field that can no longer be changed says nothing. */
function openOnly({ unlocked }: VoucherProviderRecord, typed: TypedFields<string>): TypedFields<string> {
  const open = (field: string) => unlocked.includes('*') || unlocked.includes(`/${field}`);
  return Object.fromEntries(Object.entries(typed).filter(([field]) => open(field)));
}

interface Change {
  readonly field: ProviderField;
  readonly value: string | null;
  /** As it was when it was typed over. */
  readonly before: string | null;
}

/**
 * Saves one field. An upload raises the version as well: when nobody has changed this very field meanwhile, it is saved
 * on top of whatever else has changed.
 * @returns the version that there is now
 */
async function write(api: Api, change: Change, version: number): Promise<number> {
  const put = async (seen: number) => {
    const body = { version: seen, values: { [change.field]: change.value } };
    return (await api.PUT('/voucher/provider', { body })).data?.version ?? seen;
  };
  try {
    return await put(version);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.code !== 'workflow.stale-version') throw error;
    const { data } = await api.GET('/voucher/provider');
    if (!data || data.values[change.field] !== change.before) throw error;
    return put(data.version);
  }
}
