import type { JSX } from 'react';
import { Field, useMessages } from '#look';
import { identityMessages } from './identity.messages.js';
import { mistakeAt, type Mistake } from './mistakes.js';

/** A new password, twice; the names of the controls are `new` and `again`. */
export function NewPasswordFields(props: {
  readonly hint: string;
  readonly mistakes: readonly Mistake[];
}): JSX.Element {
  const t = useMessages(identityMessages);
  const fields = [
    { name: 'new', label: t('password.new'), hint: props.hint },
    { name: 'again', label: t('password.again') },
  ];
  return (
    <>
      {fields.map(({ name, label, hint }) => (
        <Field
          key={name}
          id={`password-${name}`}
          label={label}
          hint={hint}
          error={mistakeAt(props.mistakes, `password-${name}`)}
        >
          {(control) => (
            <input
              {...control}
              type="password"
              name={name}
              autoComplete="new-password"
              maxLength={256}
              required
            />
          )}
        </Field>
      ))}
    </>
  );
}
