import { useCallback, useEffect, useRef } from 'react';
import { useKeptText } from '../orders/use-kept-text';
import type { ProviderField } from './registration-fields';

/** What was typed into fields and is not saved. */
export type TypedFields = Partial<Record<ProviderField, string>>;

/** Changes what is kept from what it is at that moment. */
export type ChangeFields = (change: (now: TypedFields) => TypedFields) => void;

/**
 * What was typed and is not saved survives a reload of the page.
 * @returns it, and how to change what it is at that moment
 */
export function useKeptFields(name: string): readonly [TypedFields, ChangeFields] {
  const [text, keep] = useKeptText(name);
  // Saving ends long after it has begun: what is kept then is what counts.
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  }, [text]);
  const update = useCallback(
    (change: (now: TypedFields) => TypedFields) => {
      const next = change(fieldsOf(latest.current));
      latest.current = Object.keys(next).length === 0 ? '' : JSON.stringify(next);
      keep(latest.current);
    },
    [keep],
  );
  return [fieldsOf(text), update];
}

function fieldsOf(text: string): TypedFields {
  return text === '' ? {} : (JSON.parse(text) as TypedFields);
}
