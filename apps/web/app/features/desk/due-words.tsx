import { dayText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { deskMessages } from './desk.messages';
import type { CaseClock, Urgency } from './desk-types';
import { dueDay, urgencyWord } from './urgency';

const TONE = { late: 'bad', soon: 'warn', calm: undefined } as const;

/** The class that colours a clock; its words say the same. */
export function urgencyTone(urgency: Urgency): 'bad' | 'warn' | undefined {
  return TONE[urgency];
}

/** By when, and how pressing that is, in words and colour. */
export function DueWords(props: {
  readonly clock: CaseClock;
  readonly urgency: Urgency;
  readonly now: string;
  /** The day alone, where the word beside it says what it is. */
  readonly short?: boolean;
}): JSX.Element {
  const t = useMessages(deskMessages);
  const language = useLanguage();
  const { clock, urgency } = props;
  const day = dueDay(clock);
  const word = urgencyWord(clock, urgency, props.now);
  return (
    <span className={`due num ${urgencyTone(urgency) ?? ''}`}>
      <b>{t(`web.desk.word.${word}`, { left: clock.leftDays })}</b>
      {day ? (
        <span className="day">
          {props.short ? dayText(day, language) : t('web.desk.due.day', { day: dayText(day, language) })}
        </span>
      ) : null}
    </span>
  );
}
