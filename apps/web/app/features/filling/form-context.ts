import type { Text } from '#kernel';
import { useLanguage } from '#look';
import { createContext, useContext } from 'react';
import type { Application, Form, ReturnedItem, Values } from '../../api/types';
import type { LookupNames } from '../application/lookup-names';
import type { Offer } from './lookup';
import { isUnlocked, overlap, valueAt } from './pointer';
import type { Filling } from './use-draft';

/** A mistake that stands beside its field. */
export interface Mistake {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** Everything that a field of the form needs to know. */
export interface FormContext {
  readonly application: Application;
  readonly form: Form;
  readonly names: LookupNames;
  readonly filling: Filling;
  /** The values with all edits in. */
  readonly values: Values;
  /** What the last try to submit found, as far as it was not touched since. */
  readonly mistakes: readonly Mistake[];
  /** Working days of the district review. */
  readonly districtDays: number;
  readonly change: (pointer: string, value: unknown) => void;
  /** Remembers the name of a code that was just chosen. */
  readonly learn: (lookup: string, offer: Offer) => void;
}

export const FillingContext = createContext<FormContext | null>(null);

export function useForm(): FormContext {
  const context = useContext(FillingContext);
  if (!context) throw new Error('a field stands outside of the form');
  return context;
}

export interface PlaceState {
  readonly value: unknown;
  readonly open: boolean;
  readonly error: string | undefined;
  readonly returned: ReturnedItem | undefined;
  readonly change: (value: unknown) => void;
}

/** One place of the form: its value, whether it may be changed, what is wrong, what was sent back. */
export function usePlace(pointer: string): PlaceState {
  const { application, values, change } = useForm();
  const error = useMistakes()(pointer);
  return {
    value: valueAt(values, pointer),
    open: isUnlocked(application.unlocked, pointer),
    error,
    returned: application.returns.find((item) => item.pointer === pointer),
    change: (value) => change(pointer, value),
  };
}

/** What is wrong with a place: what the last save refused, what the form as a whole says, what the last try to submit found. */
export function useMistakes(): (pointer: string) => string | undefined {
  const { filling, mistakes } = useForm();
  const language = useLanguage();
  const said = (list: readonly { pointer: string; message: Text }[], pointer: string) =>
    list.find((one) => one.pointer === pointer)?.message[language];
  return (pointer) => {
    const typing = filling.draft.pending.some((one) => overlap(one.pointer, pointer));
    return (
      said(filling.draft.refused, pointer) ??
      (typing ? undefined : said(filling.live.fieldErrors, pointer)) ??
      mistakes.find((one) => one.pointer === pointer)?.message
    );
  };
}
