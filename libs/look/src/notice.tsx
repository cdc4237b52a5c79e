import type { JSX, ReactNode } from 'react';
import { Icon } from './icon.js';

/** Something one should know here and now. `live` has it read out when it appears. */
export function Notice(props: {
  readonly tone?: 'accent' | 'warn';
  readonly live?: boolean;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <div
      className={props.tone === 'warn' ? 'notice warn' : 'notice'}
      role={props.live ? 'status' : undefined}
    >
      <Icon name={props.tone === 'warn' ? 'warn' : 'info'} />
      <div>{props.children}</div>
    </div>
  );
}
