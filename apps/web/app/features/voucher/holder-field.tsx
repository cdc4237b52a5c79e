import { Field, useMessages } from '#look';
import type { JSX } from 'react';
import type { HostedTeam } from '../../api/types';
import { usePortal } from '../../frame/portal-data';
import { applyMessages } from './apply.messages';

/** Who the voucher is for: the company itself, or one of the teams that it hosts. Nothing where it hosts none. */
export function HolderField(props: {
  readonly teams: readonly HostedTeam[];
  /** Empty for the company itself. */
  readonly team: string;
  readonly error: string | undefined;
  readonly onChange: (team: string) => void;
}): JSX.Element | null {
  const t = useMessages(applyMessages);
  const company = usePortal().session?.company?.name ?? t('web.apply.holder.company');
  if (props.teams.length === 0) return null;
  return (
    <Field id="holder" label={t('web.apply.holder')} hint={t('web.apply.holder.hint')} error={props.error}>
      {(control) => (
        <select {...control} value={props.team} onChange={({ target }) => props.onChange(target.value)}>
          <option value="">{company}</option>
          {props.teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {t('web.apply.holder.team', { name })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
