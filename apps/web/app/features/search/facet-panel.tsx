import { Button, figureText, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { LocalLink } from '../../frame/local-link';
import { localPath } from '../../frame/locale';
import type { FacetGroup } from './facet-groups';
import { OriginalText } from './original';
import { searchPath, type SearchQuery } from './search-query';
import { searchMessages } from './search.messages';

/** The name by which the button of a narrow screen opens it. */
export const FACETS = 'facets';

/** What narrows the results: a column, or a sheet where there is no room. A plain form, opened by the browser itself. */
export function FacetPanel(props: {
  readonly query: SearchQuery;
  readonly groups: readonly FacetGroup[];
  /** How many of its values are chosen. */
  readonly chosen: number;
}): JSX.Element | null {
  const t = useMessages(searchMessages);
  const language = useLanguage();
  const { query, groups, chosen } = props;
  if (groups.length === 0) return null;
  const kinds = query.filters.filter(([name]) => name === 'kind');
  return (
    <aside className="facets" id={FACETS} popover="auto" aria-labelledby="h-facets">
      <header>
        <h2 id="h-facets">
          {t('web.search.filter')}{' '}
          {chosen > 0 ? <Tag tone="accent">{t('web.search.chosen.count', { count: chosen })}</Tag> : null}
        </h2>
        <Button type="submit" kind="second" form="f-facets">
          {t('web.search.apply')}
        </Button>
        <button className="btn plain close" popoverTarget={FACETS} popoverTargetAction="hide" type="button">
          {t('web.search.close')}
        </button>
      </header>
      <form id="f-facets" method="get" action={localPath('/search', language)}>
        {query.text === '' ? null : <input type="hidden" name="q" value={query.text} />}
        {kinds.map(([name, value]) => (
          <input key={value} type="hidden" name={name} value={value} />
        ))}
        {query.near === '' ? null : <input type="hidden" name="near" value={query.near} />}
        {query.isMap ? <input type="hidden" name="view" value="map" /> : null}
        {groups.map((group) => (
          <FacetGroupField key={group.id} group={group} />
        ))}
        <p className="hint">{t('web.search.own')}</p>
        <p className="row apply">
          <Button type="submit" kind="second">
            {t('web.search.apply')}
          </Button>
          {chosen > 0 ? (
            <LocalLink to={searchPath({ ...query, filters: kinds, page: 1 })}>
              {t('web.search.clear')}
            </LocalLink>
          ) : null}
        </p>
      </form>
    </aside>
  );
}

function FacetGroupField({ group }: { readonly group: FacetGroup }): JSX.Element {
  const t = useMessages(searchMessages);
  const language = useLanguage();
  const { name, values, more } = group;
  return (
    <fieldset>
      <legend>{name[language]}</legend>
      <FacetValues group={group} values={values} />
      {more.length > 0 ? (
        <details>
          <summary>{t('web.search.more', { count: more.length })}</summary>
          <FacetValues group={group} values={more} />
        </details>
      ) : null}
    </fieldset>
  );
}

function FacetValues(props: {
  readonly group: FacetGroup;
  readonly values: FacetGroup['values'];
}): JSX.Element {
  return (
    <ul>
      {props.values.map(({ value, label, count, chosen, under }) => (
        <li key={value} className={under ? 'under' : undefined}>
          <label>
            <input type="checkbox" name={props.group.id} value={value} defaultChecked={chosen} />
            <span>
              <OriginalText text={label} />
            </span>
            <span className="num quiet">{figureText(String(count))}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
