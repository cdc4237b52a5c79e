import { useMessages } from '#look';
import { useRef } from 'react';
import { useRevalidator } from 'react-router';
import { ApiProblem } from '../../api/api-problem';
import { refusedHere } from '../../api/refused-here';
import type { LexiconLine } from '../../api/types';
import { useApi, type Api } from '../session/session-context';
import { useSending, type Sending } from '../voucher/use-sending';
import { dictionaryMessages } from './dictionary.messages';
import { faultOfLine, lineText, type LineType } from './line-words';

/**
 * Saves a line as a new one or over the one that was opened. Where somebody has changed or removed that meanwhile, it
 * says so beside the words; saved once more, what is typed counts.
 */
export function useSavedLine(line: LexiconLine | null): {
  readonly sending: Sending;
  /** @returns whether it is saved */
  readonly save: (type: LineType, words: string[]) => Promise<boolean>;
} {
  const t = useMessages(dictionaryMessages);
  const api = useApi();
  const sending = useSending();
  const { revalidate } = useRevalidator();
  /** The line as it is known to be stored; null: there is none. */
  const stored = useRef(line);
  const overtaken = async (): Promise<ApiProblem> => {
    stored.current = line && (await storedNow(api, line.id));
    await revalidate();
    const { current } = stored;
    const person = current?.changedBy ?? t('web.dict.editor');
    const text = current ? t('web.dict.conflict', { person, words: lineText(current) }) : t('web.dict.gone');
    return refusedHere([['/words', text]]);
  };
  const save = async (type: LineType, words: string[]): Promise<boolean> => {
    const done = await sending.send(async () => {
      const fault = faultOfLine(type, words);
      if (fault) throw refusedHere([['/words', t(`web.dict.fault.${fault.code}`, { word: fault.word })]]);
      try {
        await write(api, { type, words }, stored.current);
      } catch (error) {
        throw isOvertaken(error) ? await overtaken() : error;
      }
    });
    if (done) await revalidate();
    else document.getElementById('line-words')?.focus();
    return done;
  };
  return { sending, save };
}

function write(api: Api, line: { type: LineType; words: string[] }, stored: LexiconLine | null) {
  if (!stored) return api.POST('/finder/lexicon', { body: line });
  const params = { path: { id: stored.id } };
  return api.PUT('/finder/lexicon/{id}', { params, body: { line, version: stored.version } });
}

/** Null when somebody has removed it. */
async function storedNow(api: Api, id: string): Promise<LexiconLine | null> {
  try {
    return (await api.GET('/finder/lexicon/{id}', { params: { path: { id } } })).data ?? null;
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 404) return null;
    throw error;
  }
}

/** Somebody was faster. */
function isOvertaken(error: unknown): boolean {
  return error instanceof ApiProblem && (error.problem.status === 409 || error.problem.status === 404);
}
