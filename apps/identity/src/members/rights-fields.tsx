import type { JSX } from 'react';
import { Field, FieldWrong, useLanguage, useMessages } from '#look';
import { GRANTS, type AudienceName, type Grant } from '#contracts';
import { MEMBERSHIP_ROLES, type MembershipRole } from '#identity';
import { GRANT_NAMES, membersMessages, SUBSYSTEM_NAMES } from './members.messages.js';
import { GRANTABLE } from './read-rights.js';
import { mistakeAt, type Mistake } from '../pages/mistakes.js';

/** What the form shows: what was typed, else what holds. */
export interface ShownRights {
  readonly role: string;
  readonly granted: (subsystem: AudienceName, may: Grant) => boolean;
  /** `YYYY-MM-DD` or empty. */
  readonly from: string | null;
  readonly until: string;
}

/** Role, grants and a consultant's period. `from` is not asked for when it is null. */
export function RightsFields(props: {
  readonly shown: ShownRights;
  readonly mistakes: readonly Mistake[];
}): JSX.Element {
  const t = useMessages(membersMessages);
  const { shown, mistakes } = props;
  const wrong = (field: string): string | undefined => mistakeAt(mistakes, field);
  return (
    <>
      <fieldset id="role" className="field" aria-describedby={wrong('role') ? 'role-error' : undefined}>
        <legend>{t('rights.role')}</legend>
        {MEMBERSHIP_ROLES.map((role) => (
          <RoleChoice key={role} role={role} checked={role === shown.role} />
        ))}
        {wrong('role') ? <FieldWrong id="role-error">{wrong('role')}</FieldWrong> : null}
      </fieldset>
      <fieldset id="grants" className="field" aria-describedby={wrong('grants') ? 'grants-error' : undefined}>
        <legend>{t('rights.grants')}</legend>
        {GRANTABLE.map((subsystem) => (
          <GrantChoices key={subsystem} subsystem={subsystem} granted={shown.granted} />
        ))}
        {wrong('grants') ? <FieldWrong id="grants-error">{wrong('grants')}</FieldWrong> : null}
      </fieldset>
      <fieldset className="field">
        <legend>{t('rights.period')}</legend>
        {shown.from === null ? null : (
          <Field id="from" label={t('rights.from')} hint={t('rights.from.hint')} error={wrong('from')}>
            {(control) => <input {...control} type="date" name="from" defaultValue={shown.from ?? ''} />}
          </Field>
        )}
        <Field id="until" label={t('rights.until')} hint={t('rights.until.hint')} error={wrong('until')}>
          {(control) => <input {...control} type="date" name="until" defaultValue={shown.until} />}
        </Field>
      </fieldset>
    </>
  );
}

function RoleChoice(props: { readonly role: MembershipRole; readonly checked: boolean }): JSX.Element {
  const t = useMessages(membersMessages);
  const { role } = props;
  return (
    <label className="choice">
      <input type="radio" name="role" value={role} defaultChecked={props.checked} />
      <span>
        {t(`company.role.${role}`)}
        <span className="hint block">{t(`rights.${role}.hint`)}</span>
      </span>
    </label>
  );
}

function GrantChoices(props: {
  readonly subsystem: AudienceName;
  readonly granted: ShownRights['granted'];
}): JSX.Element {
  const language = useLanguage();
  const { subsystem, granted } = props;
  const name = SUBSYSTEM_NAMES[subsystem][language];
  return (
    <div className="grants" role="group" aria-label={name}>
      <span>{name}</span>
      <span className="row">
        {GRANTS.map((may) => (
          <label key={may} className="choice">
            <input
              type="checkbox"
              name={`grant.${subsystem}.${may}`}
              defaultChecked={granted(subsystem, may)}
            />
            {GRANT_NAMES[may][language]}
          </label>
        ))}
      </span>
    </div>
  );
}
