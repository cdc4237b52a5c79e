import { dateText, Icon, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherStep } from '../../api/types';
import { lastDay } from '../application/last-day';
import { orderMessages } from './order.messages';

/** Whose turn it is, for what and until when: before anything else. */
export function TurnLine({ steps }: { readonly steps: readonly VoucherStep[] }): JSX.Element | null {
  const t = useMessages(orderMessages);
  const language = useLanguage();
  const now = steps.find(({ kind }) => kind === 'now');
  if (!now) return null;
  const words = { by: now.by?.[language] ?? '', label: now.label[language] };
  return (
    <p className="turn">
      <Icon name="clock" />
      {now.at
        ? t('web.order.turn.until', { ...words, date: dateText(lastDay(now.at), language) })
        : t('web.order.turn.now', words)}
    </p>
  );
}
