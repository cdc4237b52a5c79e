import { Button, Field, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { LocalLink } from '../../frame/local-link';
import { localPath } from '../../frame/locale';
import { entryDeskMessages } from './entry-desk.messages';

/** One thing by which a list is narrowed: a text, or one of several. */
export interface Filter {
  /** As the address calls it. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** None: it is typed. The first one is what an address without it means. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** Narrows a list. A plain form: the address holds what was chosen. */
export function FilterForm(props: {
  /** Where the list is. */
  readonly place: string;
  readonly filters: readonly Filter[];
}): JSX.Element {
  const t = useMessages(entryDeskMessages);
  const language = useLanguage();
  const { place, filters } = props;
  const isNarrowed = filters.some(({ value, options }) => value !== (options?.[0]?.value ?? ''));
  return (
    <Form
      key={filters.map(({ value }) => value).join(' ')}
      className="filters"
      method="get"
      action={localPath(place, language)}
      role="search"
      aria-label={t('web.edesk.filter')}
    >
      {filters.map(({ name, label, value, options }) => (
        <Field key={name} id={`filter-${name}`} label={label}>
          {(control) =>
            options ? (
              <select {...control} name={name} defaultValue={value}>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
            ) : (
              <input {...control} name={name} type="search" maxLength={200} defaultValue={value} />
            )
          }
        </Field>
      ))}
      <p className="row">
        <Button type="submit" kind="second">
          {t('web.edesk.filter.go')}
        </Button>
        {isNarrowed ? <LocalLink to={place}>{t('web.edesk.filter.clear')}</LocalLink> : null}
      </p>
    </Form>
  );
}

/** The address of a page of a narrowed list. */
export function narrowedAddress(place: string, filters: readonly Filter[], page: number): string {
  const chosen = filters.filter(({ value, options }) => value !== (options?.[0]?.value ?? ''));
  const query = new URLSearchParams([
    ...chosen.map(({ name, value }): [string, string] => [name, value]),
    ['page', String(page)],
  ]);
  return `${place}?${query.toString()}`;
}
