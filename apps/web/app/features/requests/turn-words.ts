import { dayText, useLanguage, useMessages } from '#look';
import type { FinderRequestSummary } from '../../api/types';
import { lastDay } from '../application/last-day';
import { requestMessages } from './requests.messages';

/** Who is to act next, and by when, as one side reads it. */
export function useTurnWords(
  { turn, dueAt, late }: Pick<FinderRequestSummary, 'turn' | 'dueAt' | 'late'>,
  side: 'asker' | 'owner',
): string {
  const t = useMessages(requestMessages);
  const language = useLanguage();
  if (turn === null) return t('web.req.turn.none');
  if (turn === 'asker') return t(side === 'asker' ? 'web.req.turn.read' : 'web.req.turn.theirs');
  const who = side === 'owner' ? 'you' : 'them';
  const day = dueAt ? dayText(lastDay(dueAt), language) : '';
  return t(late ? `web.req.turn.${who}.late` : `web.req.turn.${who}`, { day });
}
