import { useCallback, useEffect, useRef } from 'react';
import { useKeptText } from './use-kept-text';

/** What was typed into fields and is not saved, by the fields' names. */
export type TypedFields<Value> = Readonly<Record<string, Value>>;

/** Changes what is kept from what it is at that moment. */
export type ChangeFields<Value> = (change: (now: TypedFields<Value>) => TypedFields<Value>) => void;

/**
 * What was typed and is not saved survives a reload of the page.
 * @returns it, and how to change what it is at that moment
 */
export function useKeptFields<Value>(name: string): readonly [TypedFields<Value>, ChangeFields<Value>] {
  const [text, keep] = useKeptText(name);
  // Saving ends long after it has begun: what is kept then is what counts.
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  }, [text]);
  const update = useCallback<ChangeFields<Value>>(
    (change) => {
      const next = change(fieldsOf(latest.current));
      latest.current = Object.keys(next).length === 0 ? '' : JSON.stringify(next);
      keep(latest.current);
    },
    [keep],
  );
  return [fieldsOf(text), update];
}

function fieldsOf<Value>(text: string): TypedFields<Value> {
  return text === '' ? {} : (JSON.parse(text) as TypedFields<Value>);
}
