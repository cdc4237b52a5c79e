import { dayText, momentText, Timeline, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { caseMessages } from './case.messages';
import type { Step } from './case-types';
import { lastDay } from './last-day';

/** What happened to a case, where it stands, what comes next and by when. */
export function CaseTimeline({ steps }: { readonly steps: readonly Step[] }): JSX.Element {
  const t = useMessages(caseMessages);
  const language = useLanguage();
  const whenOf = (step: Step): string => {
    if (step.kind === 'done' && step.at) return momentText(step.at, language);
    if (step.at) return t('web.case.step.until', { date: dayText(lastDay(step.at), language) });
    return step.within?.[language] ?? t('web.case.step.open');
  };
  return (
    <Timeline
      steps={steps.map((step, place) => ({
        id: String(place),
        state: step.kind,
        when: whenOf(step),
        ...(step.at ? { dateTime: step.at } : {}),
        text: step.label[language],
        note: [step.by, step.note].filter(Boolean).join(' · ') || null,
      }))}
    />
  );
}
