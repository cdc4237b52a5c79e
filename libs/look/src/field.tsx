import type { JSX, ReactNode } from 'react';
import { Icon } from './icon.js';
import { useMessages } from './language-context.js';
import { lookMessages } from './look.messages.js';

/** What a control needs so that label, hint and error belong to it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label above, hint and error below, all tied to the control that `children` makes. */
export function Field(props: {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly optional?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
}): JSX.Element {
  const t = useMessages(lookMessages);
  const hintId = props.hint ? `${props.id}-hint` : undefined;
  const errorId = props.error ? `${props.id}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(' ') || undefined;
  return (
    <div className="field">
      <label htmlFor={props.id}>
        {props.label}
        {props.optional ? <span className="hint">{t('look.optional')}</span> : null}
      </label>
      {props.children({
        id: props.id,
        'aria-describedby': describedBy,
        'aria-invalid': props.error ? true : undefined,
      })}
      {errorId ? <FieldWrong id={errorId}>{props.error}</FieldWrong> : null}
      {hintId ? (
        <p className="hint" id={hintId}>
          {props.hint}
        </p>
      ) : null}
    </div>
  );
}

/** The words beside a field that is wrong. */
export function FieldWrong(props: { readonly id: string; readonly children: ReactNode }): JSX.Element {
  const t = useMessages(lookMessages);
  return (
    <p className="wrong" id={props.id}>
      <Icon name="warn" />
      <span>
        <span className="vh">{t('look.wrong')}</span>
        {props.children}
      </span>
    </p>
  );
}
