import { Field, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherProviderRecord } from '../../api/types';
import { directoryMessages } from './directory.messages';
import { KINDS, REGIONS } from './directory-query';
import { LONG_FIELDS, providerFieldId, type ProviderField } from './registration-fields';
import { registrationMessages } from './registration.messages';
import type { Registration } from './use-registration';

/** One field of a registration: a control where it may be changed, else its value. */
export function RegistrationField(props: {
  readonly field: ProviderField;
  readonly record: VoucherProviderRecord;
  readonly registration: Registration;
  readonly mistakes: ReadonlyMap<string, string>;
}): JSX.Element {
  const t = useMessages(registrationMessages);
  const { field, record, registration, mistakes } = props;
  const pointer = `/${field}`;
  const open = record.unlocked.includes('*') || record.unlocked.includes(pointer);
  const label = t(`web.reg.field.${field}`);
  const hint = useHint(field);
  const returned = record.returns.findLast((item) => item.pointer === pointer && item.answeredAt === null);
  const long = LONG_FIELDS.includes(field);
  const chosen = field === 'kind' || field === 'region';
  if (!open) return <FixedField label={label} wide={long} value={<Shown field={field} record={record} />} />;
  const control = { value: registration.values[field] ?? '', onBlur: () => registration.save(field) };
  const onChange = ({ target }: { target: { value: string } }) => registration.change(field, target.value);
  return (
    <div className={long ? 'wide' : undefined}>
      <Field
        id={providerFieldId(pointer)}
        label={label}
        hint={hint}
        error={mistakes.get(pointer) ?? returned?.comment}
      >
        {(aria) =>
          chosen ? (
            <ChoiceControl field={field} registration={registration} aria={aria} />
          ) : long ? (
            <textarea {...aria} {...control} rows={4} maxLength={2000} onChange={onChange} />
          ) : (
            <input {...aria} {...control} autoComplete="off" onChange={onChange} />
          )
        }
      </Field>
    </div>
  );
}

function useHint(field: ProviderField): string | undefined {
  const t = useMessages(registrationMessages);
  if (field === 'bankHolder') return t('web.reg.bank.hint');
  return field === 'bankAccount' ? t('web.reg.account.hint') : undefined;
}

function ChoiceControl(props: {
  readonly field: 'kind' | 'region';
  readonly registration: Registration;
  readonly aria: object;
}): JSX.Element {
  const t = useMessages(registrationMessages);
  const names = useMessages(directoryMessages);
  const { field, registration, aria } = props;
  return (
    <select
      {...aria}
      value={registration.values[field] ?? ''}
      onChange={({ target }) => {
        registration.change(field, target.value);
        registration.save(field, target.value);
      }}
    >
      <option value="">{t('web.reg.choose')}</option>
      {field === 'kind'
        ? KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {names(`web.providers.kind.${kind}`)}
            </option>
          ))
        : REGIONS.map((region) => (
            <option key={region} value={region}>
              {names(`web.providers.region.${region}`)}
            </option>
          ))}
    </select>
  );
}

function FixedField(props: {
  readonly label: string;
  readonly wide: boolean;
  readonly value: JSX.Element;
}): JSX.Element {
  return (
    <dl className={props.wide ? 'fixed wide' : 'fixed'}>
      <dt className="label">{props.label}</dt>
      <dd className="prose">{props.value}</dd>
    </dl>
  );
}

/** A value of a registration in words. */
export function Shown(props: {
  readonly field: ProviderField;
  readonly record: Pick<VoucherProviderRecord, 'values'>;
}): JSX.Element {
  const names = useMessages(directoryMessages);
  const { kind, region } = props.record.values;
  const value = props.record.values[props.field];
  if (props.field === 'kind' && kind) return <>{names(`web.providers.kind.${kind}`)}</>;
  if (props.field === 'region' && region) return <>{names(`web.providers.region.${region}`)}</>;
  return <>{value ?? '—'}</>;
}
