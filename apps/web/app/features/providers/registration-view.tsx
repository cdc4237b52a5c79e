import { clockText, dateText, FieldLink, Notice, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherProviderRecord } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { lastDay } from '../application/last-day';
import { StepList } from '../orders/step-list';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { CataloguePanel } from './catalogue-panel';
import { Corrections } from './corrections';
import { ProviderDocuments } from './provider-documents';
import { RegistrationField } from './registration-field';
import {
  ABOUT_FIELDS,
  CONTACT_FIELDS,
  isAsked,
  labelKey,
  providerFieldId,
  slotsOf,
  type ProviderField,
} from './registration-fields';
import { RegistrationMoves } from './registration-moves';
import { registrationMessages } from './registration.messages';
import { useRegistration, type Registration } from './use-registration';

const FIELDS: readonly ProviderField[] = [...ABOUT_FIELDS, ...CONTACT_FIELDS];
const FIELD_IDS = Object.fromEntries(
  [
    ...FIELDS.map((field) => `/${field}`),
    ...slotsOf({ kind: 'computing-centre', region: 'hebei' }).map((slot) => `/attachments/${slot}`),
  ].map((pointer) => [pointer, providerFieldId(pointer)]),
);

/** A registration: what has to be put right, the fields and documents, the catalogue, and how far it has come. */
export function RegistrationView(props: {
  readonly record: VoucherProviderRecord;
  readonly mayFill: boolean;
}): JSX.Element {
  const t = useMessages(registrationMessages);
  const language = useLanguage();
  const { record, mayFill } = props;
  const registration = useRegistration(record);
  const sending = useSending();
  const { mistakes } = sending;
  const fieldsOf = (fields: readonly ProviderField[]) =>
    fields
      .filter((field) => isAsked(field, registration.values))
      .map((field) => <RegistrationField key={field} {...{ field, record, registration, mistakes }} />);
  return (
    <div className="ordercols">
      <div className="stack-3">
        <FormTrouble sending={sending} fieldIds={FIELD_IDS} />
        <Returned record={record} />
        <Corrections items={record.returns.filter(({ answeredAt }) => answeredAt !== null)} />
        {record.confirmedUntil && record.state === 'active' ? (
          <p className="soft num">
            {t('web.reg.until', { day: dateText(lastDay(record.confirmedUntil), language) })} ·{' '}
            <LocalLink to={`/vouchers/providers/${record.id}`} reloadDocument>
              {t('web.reg.public')}
            </LocalLink>
          </p>
        ) : null}
        <Panel
          id="h-info"
          title={t('web.reg.info')}
          hint={record.unlocked.length > 0 ? <SavedWords registration={registration} /> : undefined}
        >
          <div className="pair">{fieldsOf(ABOUT_FIELDS)}</div>
        </Panel>
        <Panel id="h-contact" title={t('web.reg.contact')}>
          <div className="pair">{fieldsOf(CONTACT_FIELDS)}</div>
        </Panel>
        <ProviderDocuments record={record} mistakes={mistakes} />
        <CataloguePanel record={record} mayFill={mayFill} />
        <RegistrationMoves record={record} sending={sending} settled={registration.settled} />
      </div>
      <div className="orderside">
        <Panel id="h-steps" title={t('web.reg.steps')}>
          <StepList steps={record.timeline} />
        </Panel>
      </div>
    </div>
  );
}

function SavedWords({ registration }: { readonly registration: Registration }): JSX.Element {
  const t = useMessages(registrationMessages);
  const { trouble, saving, savedAt } = registration;
  if (trouble)
    return (
      <span className="wrong" role="alert">
        {t('web.reg.unsaved', { words: trouble === 'away' ? t('web.reg.unsaved.away') : trouble.words })}
      </span>
    );
  if (saving) return <span>{t('web.reg.saving')}</span>;
  return <span>{savedAt ? t('web.reg.saved', { time: clockText(savedAt) }) : t('web.reg.info.hint')}</span>;
}

/** What was sent back and waits for correction, each line linked to its field. */
function Returned({ record }: { readonly record: VoucherProviderRecord }): JSX.Element | null {
  const t = useMessages(registrationMessages);
  const open = record.returns.filter(({ answeredAt }) => answeredAt === null);
  if (open.length === 0 || record.state !== 'returned') return null;
  return (
    <Notice tone="warn">
      <p>
        <b>{t('web.reg.returned', { count: open.length })}</b>
      </p>
      <ul>
        {open.map(({ pointer, comment }) => (
          <li key={pointer}>
            <FieldLink fieldId={providerFieldId(pointer)}>
              {t('web.reg.returned.item', { label: t(labelKey(pointer)), comment })}
            </FieldLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
