import { dayText, momentText, Timeline, useLanguage, useMessages, type TimelineStep } from '#look';
import type { JSX } from 'react';
import type { Application } from '../../api/types';
import { caseMessages } from './case.messages';
import { lastDay } from './last-day';

type Step = Application['timeline'][number];

/** The case's own time line: what happened, what is now, what comes next and by when. */
export function CaseTimeline({ steps }: { readonly steps: readonly Step[] }): JSX.Element {
  const language = useLanguage();
  const t = useMessages(caseMessages);
  const when = (step: Step): string => {
    if (!step.at) return step.within?.[language] ?? '';
    if (step.kind === 'done') return momentText(step.at, language);
    return t('web.case.at-latest', { day: dayText(lastDay(step.at), language) });
  };
  const shown = steps.map((step, place): TimelineStep => ({
    id: String(place),
    state: step.kind,
    when: when(step),
    ...(step.kind === 'done' && step.at ? { dateTime: step.at } : {}),
    text: step.label[language],
    note: [step.by, step.note].filter(Boolean).join(' · ') || null,
  }));
  return <Timeline steps={shown} />;
}
