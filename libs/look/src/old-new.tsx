import type { JSX, ReactNode } from 'react';
import { useMessages } from './language-context.js';
import { Icon } from './icon.js';
import { lookMessages } from './look.messages.js';

/** The old value stays in sight while one types the new one. */
export function OldNew(props: {
  readonly oldLabel?: string;
  readonly old: ReactNode;
  /** The new value, or the field that asks for it. */
  readonly children: ReactNode;
}): JSX.Element {
  const t = useMessages(lookMessages);
  return (
    <div className="oldnew">
      <div>
        <span className="label">{props.oldLabel ?? t('look.before')}</span>
        <span className="old">{props.old ?? t('look.nothing')}</span>
      </div>
      <span className="arrow">
        <Icon name="right" />
      </span>
      <div>{props.children}</div>
    </div>
  );
}
