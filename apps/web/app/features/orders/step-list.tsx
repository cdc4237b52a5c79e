import { dayText, momentText, Timeline, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherStep } from '../../api/types';
import { lastDay } from '../application/last-day';
import { orderMessages } from './order.messages';

/** What happened, whose turn it is and until when, and what comes next. */
export function StepList({ steps }: { readonly steps: readonly VoucherStep[] }): JSX.Element {
  const t = useMessages(orderMessages);
  const language = useLanguage();
  const whenOf = ({ kind, at }: VoucherStep): string => {
    if (at && kind === 'done') return momentText(at, language);
    if (at) return t('web.order.step.within', { date: dayText(lastDay(at), language) });
    return t(kind === 'now' ? 'web.order.step.now' : 'web.order.step.then');
  };
  return (
    <Timeline
      steps={steps.map((step, place) => ({
        id: String(place),
        state: step.kind,
        when: whenOf(step),
        ...(step.at ? { dateTime: step.at } : {}),
        text: step.label[language],
        note: [step.by?.[language], step.note].filter(Boolean).join(' · ') || null,
      }))}
    />
  );
}
