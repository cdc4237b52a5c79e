import { dayText, useLanguage, useMessages } from '#look';
import type { FinderRequestSummary } from '../../api/types';
import { lastDay } from '../application/last-day';
import { requestMessages } from './requests.messages';

/** Who is to act next, and by when, as one side reads it. */
export function useTurnWords(
  { turn, dueAt, late, proposed }: Pick<FinderRequestSummary, 'turn' | 'dueAt' | 'late' | 'proposed'>,
  side: 'asker' | 'owner',
): string {
  const t = useMessages(requestMessages);
  const language = useLanguage();
  if (turn === null) return t('web.req.turn.none');
  if (turn === 'asker')
    return t(`web.req.turn.${side === 'asker' ? 'read' : 'theirs'}${proposed ? '.time' : ''}`);
  const who = side === 'owner' ? 'you' : 'them';
  const day = dueAt ? dayText(lastDay(dueAt), language) : '';
  return t(late ? `web.req.turn.${who}.late` : `web.req.turn.${who}`, { day });
}
