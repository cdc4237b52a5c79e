import { Button, Field, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { LocalLink } from '../../frame/local-link';
import { localPath } from '../../frame/locale';
import { orderMessages } from '../orders/order.messages';
import { directoryMessages } from './directory.messages';
import { KINDS, queryText, REGIONS, VOUCHERS, type DirectoryQuery } from './directory-query';

/** What to look for. A plain form: the address holds it, and no script is needed. */
export function DirectoryForm({ query }: { readonly query: DirectoryQuery }): JSX.Element {
  const t = useMessages(directoryMessages);
  const kindName = useMessages(orderMessages);
  const language = useLanguage();
  return (
    <form
      className="directory"
      method="get"
      action={localPath('/vouchers/providers', language)}
      role="search"
      aria-label={t('web.providers.search')}
    >
      <Field id="text" label={t('web.providers.text')}>
        {(control) => (
          <input {...control} name="text" type="search" maxLength={100} defaultValue={query.text} />
        )}
      </Field>
      <Choice
        name="kind"
        label={t('web.providers.kind')}
        value={query.kind}
        options={KINDS.map((kind) => [kind, t(`web.providers.kind.${kind}`)])}
      />
      <Choice
        name="region"
        label={t('web.providers.region')}
        value={query.region}
        options={REGIONS.map((region) => [region, t(`web.providers.region.${region}`)])}
      />
      <Choice
        name="voucher"
        label={t('web.providers.voucher')}
        value={query.voucher}
        options={VOUCHERS.map((kind) => [kind, kindName(`web.kind.${kind}`)])}
      />
      <p className="row">
        <Button type="submit">{t('web.providers.go')}</Button>
        {queryText(query, 1) ? (
          <LocalLink to="/vouchers/providers" reloadDocument>
            {t('web.providers.clear')}
          </LocalLink>
        ) : null}
      </p>
    </form>
  );
}

function Choice(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
}): JSX.Element {
  const t = useMessages(directoryMessages);
  return (
    <Field id={props.name} label={props.label}>
      {(control) => (
        <select {...control} name={props.name} defaultValue={props.value}>
          <option value="">{t('web.providers.any')}</option>
          {props.options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
