import type { JSX, ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

export type Tone = 'neutral' | 'accent' | 'ok' | 'warn' | 'bad';

const CLASS: Record<Tone, string> = {
  neutral: 'tag',
  accent: 'tag acc',
  ok: 'tag ok',
  warn: 'tag warn',
  bad: 'tag bad',
};

/** A status in two to four characters; the word carries the meaning, tone and drawing only repeat it. */
export function Tag(props: {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <span className={CLASS[props.tone ?? 'neutral']}>
      {props.icon ? <Icon name={props.icon} /> : null}
      {props.children}
    </span>
  );
}
