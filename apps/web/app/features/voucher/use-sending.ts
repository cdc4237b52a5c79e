import { useMessages } from '#look';
import { useState } from 'react';
import { ApiProblem } from '../../api/api-problem';
import { applyMessages } from './apply.messages';

/** What came of sending a form. */
export interface Sending {
  readonly busy: boolean;
  /** Counts the refusals, so that each is announced anew. */
  readonly tries: number;
  /** What is wrong, by JSON pointer of the field. */
  readonly mistakes: ReadonlyMap<string, string>;
  /** What is wrong with no field in particular. */
  readonly words: string | null;
  /** @returns whether it was done */
  readonly send: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** Sends a form: says that it is busy, and keeps what the API refused beside the fields that it names. */
export function useSending(): Sending {
  const t = useMessages(applyMessages);
  const [state, setState] = useState<Omit<Sending, 'send'>>({
    busy: false,
    tries: 0,
    mistakes: new Map(),
    words: null,
  });
  const send = async (work: () => Promise<unknown>): Promise<boolean> => {
    setState(({ tries }) => ({ busy: true, tries, mistakes: new Map(), words: null }));
    try {
      await work();
      setState(({ tries }) => ({ busy: false, tries, mistakes: new Map(), words: null }));
      return true;
    } catch (error) {
      const known = error instanceof ApiProblem;
      const errors = known ? (error.problem.errors ?? []) : [];
      const mistakes = new Map(errors.map(({ pointer, message }) => [pointer, message]));
      const failed = known ? t('web.apply.failed', { words: error.message }) : t('web.apply.away');
      setState(({ tries }) => ({
        busy: false,
        tries: tries + 1,
        mistakes,
        words: mistakes.size > 0 ? null : failed,
      }));
      return false;
    }
  };
  return { ...state, send };
}
