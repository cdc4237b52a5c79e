import type { JSX, ReactNode } from 'react';
import { useMessages } from './language-context.js';
import { lookMessages } from './look.messages.js';

export interface TimelineStep {
  readonly id: string;
  readonly state: 'done' | 'now' | 'next';
  /** A date for what happened, a limit for what comes. */
  readonly when: string;
  /** Machine-readable instant of `when`, where it is one. */
  readonly dateTime?: string;
  readonly text: ReactNode;
  readonly note?: ReactNode;
}

const CLASS = { done: undefined, now: 'now', next: 'next' } as const;

/** What happened, where it stands, what comes next and by when. */
export function Timeline({ steps }: { readonly steps: readonly TimelineStep[] }): JSX.Element {
  const t = useMessages(lookMessages);
  return (
    <ol className="time">
      {steps.map((step) => (
        <li key={step.id} className={CLASS[step.state]}>
          {step.dateTime ? (
            <time dateTime={step.dateTime}>{step.when}</time>
          ) : (
            <span className="when">{step.when}</span>
          )}
          {step.state === 'done' ? null : (
            <span className="vh">{t(step.state === 'now' ? 'look.now' : 'look.next')}</span>
          )}
          {step.state === 'now' ? <b>{step.text}</b> : step.text}
          {step.note ? <div className="small soft">{step.note}</div> : null}
        </li>
      ))}
    </ol>
  );
}
