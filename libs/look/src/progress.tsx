import type { JSX } from 'react';

/** How far something is; `label` says it in words. */
export function Progress(props: {
  readonly value: number;
  readonly max: number;
  readonly label: string;
  readonly tone?: 'ok' | 'warn' | 'bad';
}): JSX.Element {
  return (
    <progress
      value={Math.min(props.value, props.max)}
      max={props.max}
      className={props.tone}
      aria-label={props.label}
    />
  );
}
