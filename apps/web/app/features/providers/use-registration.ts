import { useCallback, useEffect, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';
import { ApiProblem } from '../../api/api-problem';
import type { VoucherProviderRecord } from '../../api/types';
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
  /** Resolves when nothing waits to be saved. */
  readonly settled: () => Promise<void>;
}

/** Keeps a registration while it is typed: each field is saved as it is left, one after the other. */
export function useRegistration(record: VoucherProviderRecord): Registration {
  const api = useApi();
  const { revalidate } = useRevalidator();
  const [typed, setTyped] = useState<Partial<Record<ProviderField, string>>>({});
  const [saving, setSaving] = useState(0);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Registration['trouble']>(null);
  const version = useRef(record.version);
  const queue = useRef(Promise.resolve());
  useEffect(() => {
    version.current = Math.max(version.current, record.version);
  }, [record.version]);

  const send = useCallback(
    async (field: ProviderField, text: string, before: string | null) => {
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
      } catch (error) {
        setTrouble(error instanceof ApiProblem ? { words: error.message } : 'away');
        await revalidate();
      } finally {
        setSaving((count) => count - 1);
      }
    },
    [api, revalidate],
  );
  const save = (field: ProviderField, text = typed[field]) => {
    if (text === undefined || text === (record.values[field] ?? '')) return;
    const before = record.values[field];
    queue.current = queue.current.then(() => send(field, text, before));
  };
  return {
    values: { ...record.values, ...(typed as Partial<Values>) },
    change: (field, text) => setTyped((now) => ({ ...now, [field]: text })),
    save,
    savedAt,
    saving: saving > 0,
    trouble,
    settled: () => queue.current,
  };
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
