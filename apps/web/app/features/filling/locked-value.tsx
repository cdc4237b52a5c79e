import { Icon, useMessages } from '#look';
import type { JSX } from 'react';
import type { FormField } from '../../api/types';
import { FieldValue } from '../application/field-value';
import { fillingMessages } from './filling.messages';
import { useForm } from './form-context';

/** A value that cannot be changed here; while others can, a lock says so. */
export function LockedValue(props: {
  readonly field: FormField;
  readonly value: unknown;
  readonly unit?: boolean;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const { application, names } = useForm();
  return (
    <span className="locked">
      <FieldValue {...props} names={names} />
      {application.unlocked.length > 0 ? (
        <>
          <Icon name="lock" />
          <span className="vh">{t('web.fill.locked')}</span>
        </>
      ) : null}
    </span>
  );
}
