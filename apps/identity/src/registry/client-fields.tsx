import type { InputHTMLAttributes, JSX } from 'react';
import { Field, Panel, useMessages } from '#look';
import { AdmitsFields } from './admits-fields.js';
import type { ClientForm } from './client-form.js';
import { clientFormMessages } from './client-form.messages.js';
import { PatternReview } from './pattern-review.js';
import { wrongs } from './wrongs.js';

type Key = keyof typeof clientFormMessages;

interface LineProps {
  readonly form: ClientForm;
  /** Name and id of the field, as mistakes know it. */
  readonly name: string;
  readonly label: Key;
  readonly hint: Key;
  readonly optional?: boolean;
}

/** The fields of a registration, in three groups. */
export function ClientFields({ form }: { readonly form: ClientForm }): JSX.Element {
  const t = useMessages(clientFormMessages);
  const cas = form.kind === 'cas';
  return (
    <>
      <Panel id="about" title={t('client-form.about')}>
        <About form={form} />
      </Panel>
      <Panel id="where" title={t('client-form.addresses')}>
        {cas ? <CasAddresses form={form} /> : <OidcAddresses form={form} />}
      </Panel>
      <Panel id="access" title={t('client-form.access')}>
        <div className="stack-3">
          <AdmitsFields form={form} />
          {cas ? null : <Told form={form} />}
        </div>
      </Panel>
    </>
  );
}

function About({ form }: { readonly form: ClientForm }): JSX.Element {
  const name = { form, hint: 'client-form.name.hint', maxLength: 60 } as const;
  const purpose = { form, hint: 'client-form.purpose.hint', maxLength: 120, optional: true } as const;
  return (
    <div className="pairs">
      <Line {...name} name="nameZh" label="client-form.name-zh" lang="zh-CN" required />
      <Line {...name} name="nameEn" label="client-form.name-en" lang="en" required />
      <Line {...purpose} name="purposeZh" label="client-form.purpose-zh" lang="zh-CN" />
      <Line {...purpose} name="purposeEn" label="client-form.purpose-en" lang="en" />
    </div>
  );
}

function OidcAddresses({ form }: { readonly form: ClientForm }): JSX.Element {
  return (
    <div className="stack-3">
      <Lines form={form} name="addresses" label="client-form.redirects" hint="client-form.redirects.hint" />
      <Address form={form} name="logoutUri" label="client-form.logout" hint="client-form.logout.hint" />
      <Address form={form} name="entry" label="client-form.entry" hint="client-form.entry.hint" />
      <Lines
        form={form}
        name="postLogoutUris"
        label="client-form.post-logout"
        hint="client-form.post-logout.hint"
        optional
      />
    </div>
  );
}

function CasAddresses({ form }: { readonly form: ClientForm }): JSX.Element {
  return (
    <div className="stack-3">
      <Lines form={form} name="addresses" label="client-form.services" hint="client-form.services.hint" />
      <PatternReview form={form} />
      <Address form={form} name="logoutUri" label="client-form.logout" hint="client-form.cas-logout.hint" />
      <Address form={form} name="entry" label="client-form.entry" hint="client-form.cas-entry.hint" />
    </div>
  );
}

function Told({ form }: { readonly form: ClientForm }): JSX.Element {
  const t = useMessages(clientFormMessages);
  return (
    <>
      <fieldset className="field">
        <legend>{t('client-form.told')}</legend>
        <Tick
          form={form}
          name="portalClaims"
          label="client-form.portal-claims"
          hint="client-form.portal-claims.hint"
        />
        <Tick
          form={form}
          name="errorsWithoutIssuer"
          label="client-form.apache"
          hint="client-form.apache.hint"
        />
      </fieldset>
      <Line
        form={form}
        name="audience"
        label="client-form.audience"
        hint="client-form.audience.hint"
        className="mono"
        spellCheck={false}
        maxLength={100}
        optional
      />
    </>
  );
}

function Address(props: LineProps): JSX.Element {
  return (
    <Line
      {...props}
      className="mono"
      inputMode="url"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={1000}
      optional
    />
  );
}

function Line({
  form,
  name,
  label,
  hint,
  optional = false,
  ...input
}: LineProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'form' | 'name'>): JSX.Element {
  const t = useMessages(clientFormMessages);
  return (
    <Field id={name} label={t(label)} hint={t(hint)} error={wrongs(form.mistakes, name)} optional={optional}>
      {(control) => (
        <input {...input} {...control} name={name} autoComplete="off" defaultValue={form.typed[name] ?? ''} />
      )}
    </Field>
  );
}

function Lines({ form, name, label, hint, optional = false }: LineProps): JSX.Element {
  const t = useMessages(clientFormMessages);
  return (
    <Field id={name} label={t(label)} hint={t(hint)} error={wrongs(form.mistakes, name)} optional={optional}>
      {(control) => (
        <textarea
          {...control}
          name={name}
          className="mono"
          rows={3}
          maxLength={4000}
          wrap="off"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={form.typed[name] ?? ''}
        />
      )}
    </Field>
  );
}

function Tick({ form, name, label, hint }: LineProps): JSX.Element {
  const t = useMessages(clientFormMessages);
  return (
    <label className="choice">
      <input type="checkbox" id={name} name={name} defaultChecked={form.typed[name] !== undefined} />
      <span>
        {t(label)}
        <span className="hint block">{t(hint)}</span>
      </span>
    </label>
  );
}
