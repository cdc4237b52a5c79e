import { useMessages } from '#look';
import { useCallback, useState } from 'react';
import { useRevalidator } from 'react-router';
import { ApiProblem } from '../../api/api-problem';
import { useApi } from '../session/session-context';
import { fillingMessages } from './filling.messages';
import type { Mistake } from './form-context';
import type { Filling } from './use-draft';

export interface Moving {
  readonly busy: boolean;
  /** Why the last try did not succeed. */
  readonly words: string | null;
  readonly make: (move: 'submit' | 'resubmit' | 'withdraw', reason?: string) => void;
}

/** Saves what waits, makes the move, and reads the case again. Mistakes in fields go to `onMistakes`. */
export function useMoving(
  id: string,
  filling: Filling,
  onMistakes: (mistakes: readonly Mistake[]) => void,
): Moving {
  const t = useMessages(fillingMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState<string | null>(null);
  const { flush, version } = filling;

  const move = useCallback(
    async (name: 'submit' | 'resubmit' | 'withdraw', reason?: string) => {
      if (name !== 'withdraw' && !(await flush())) throw new Unsaved();
      await api.POST(`/hightech/applications/{id}/${name}`, {
        params: { path: { id } },
        body: { version: version(), ...(reason ? { reason } : {}) },
      });
    },
    [api, flush, id, version],
  );

  const make = useCallback<Moving['make']>(
    (name, reason) => {
      setBusy(true);
      setWords(null);
      move(name, reason)
        .then(() => onMistakes([]))
        .catch((error: unknown) => {
          const mistakes = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
          onMistakes(mistakes);
          if (error instanceof Unsaved) setWords(t('web.fill.move.unsaved'));
          else if (!(error instanceof ApiProblem)) setWords(t('web.fill.move.away'));
          else if (mistakes.length === 0) setWords(t('web.fill.move.failed', { words: error.message }));
        })
        .finally(() => {
          setBusy(false);
          void revalidate();
        });
    },
    [move, onMistakes, revalidate, t],
  );
  return { busy, words, make };
}

/** Edits could not be saved, so nothing may be submitted. */
class Unsaved extends Error {}
