import { CardCell, CardRow, CardTable, EmptyState, Notice, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { fillText } from '#kernel';
import { readForPage } from '../../api/read-for-page';
import type { FinderComparison, FinderEntry, FinderKind } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { entryPath } from '../entry/entry-path';
import { EntryMarks } from '../search/entry-marks';
import { Original } from '../search/original';
import type { Route } from './+types/compare-page';
import searchCss from '../search/search.css?url';
import casesCss from '../../../../../libs/look/src/cases.css?url';
import { comparedOf, comparePath, compareQuery, withoutEntry, type CompareQuery } from './compare-query';
import { compareRows, type CompareRow } from './compare-rows';
import compareCss from './compare.css?url';
import { compareMessages } from './compare.messages';

interface Compared {
  readonly query: CompareQuery;
  readonly kinds: readonly FinderKind[];
  /** Null: nothing is chosen. */
  readonly comparison: FinderComparison | null;
}

export function links(): ReturnType<Route.LinksFunction> {
  return [casesCss, searchCss, compareCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location, loaderData }: Route.MetaArgs) {
  const directory = loaderData?.kinds.find(({ id }) => id === loaderData.query.kind)?.name;
  const title = directory
    ? fillText(compareMessages['web.compare.title.of'], { directory })
    : compareMessages['web.compare.title'];
  return [...pageTitle(location.pathname, title), { name: 'robots', content: 'noindex' }];
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Compared> {
  const page = { context, url };
  const query = compareQuery(url);
  const { ids } = comparedOf(query);
  const [kinds, comparison] = await Promise.all([
    readForPage<{ items: FinderKind[] }>(page, '/finder/kinds'),
    ids.length > 0 ? readForPage<FinderComparison>(page, `/finder/compare?ids=${ids.join(',')}`) : null,
  ]);
  return { query, kinds: kinds.items, comparison };
}

/** Up to four entries of one directory side by side: for everybody, without scripts. */
export default function ComparePage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(compareMessages);
  const language = useLanguage();
  const { query, kinds, comparison } = loaderData;
  const directory = kinds.find(({ id }) => id === query.kind);
  return (
    <main id="main" className="wrap comparepage stack-3" tabIndex={-1}>
      <h1>
        {directory
          ? t('web.compare.title.of', { directory: directory.name[language] })
          : t('web.compare.title')}
      </h1>
      {query.chosen.length > 1 ? <Directories query={query} kinds={kinds} /> : null}
      {comparison && comparison.items.length > 0 ? (
        <Comparison query={query} comparison={comparison} />
      ) : (
        <EmptyState
          title={t('web.compare.none')}
          action={<LocalLink to="/search">{t('web.compare.search')}</LocalLink>}
        >
          <p>{t('web.compare.none.text')}</p>
        </EmptyState>
      )}
    </main>
  );
}

/** Entries of several directories were chosen: each is compared by itself. */
function Directories({ query, kinds }: Pick<Compared, 'query' | 'kinds'>): JSX.Element {
  const t = useMessages(compareMessages);
  const language = useLanguage();
  return (
    <nav aria-label={t('web.compare.links')} className="kinds">
      <ul>
        {query.chosen.map(([kind, ids]) => (
          <li key={kind}>
            <LocalLink
              to={comparePath({ ...query, kind })}
              aria-current={kind === query.kind ? 'page' : undefined}
            >
              {kinds.find(({ id }) => id === kind)?.name[language]} <b>{ids.length}</b>
            </LocalLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface Side {
  readonly query: CompareQuery;
  readonly comparison: FinderComparison;
}

function Comparison({ query, comparison }: Side): JSX.Element {
  const t = useMessages(compareMessages);
  const language = useLanguage();
  const rows = compareRows(comparison, language);
  const { items, missing } = comparison;
  const { left } = comparedOf(query);
  const columns = [
    { key: 'field', label: t('web.compare.field') },
    ...items.map((item) => ({ key: item.id, label: <EntryHeading entry={item} query={query} /> })),
  ];
  return (
    <div className="comparison stack-3">
      {left > 0 ? <Notice tone="warn">{t('web.compare.more', { count: left })}</Notice> : null}
      {missing.length > 0 ? (
        <Notice tone="warn">{t('web.compare.missing', { count: missing.length })}</Notice>
      ) : null}
      {items.length === 1 ? (
        <Notice>{t('web.compare.only')}</Notice>
      ) : (
        <p className="soft num">
          {t('web.compare.summary', {
            all: rows.length,
            differ: rows.filter(({ differs }) => differs).length,
          })}
        </p>
      )}
      <ul className="headings">
        {items.map((item) => (
          <li key={item.id}>
            <EntryHeading entry={item} query={query} />
          </li>
        ))}
      </ul>
      <CardTable caption={t('web.compare.title')} columns={columns}>
        {rows.map((row) => (
          <Row key={row.id} row={row} items={items} />
        ))}
      </CardTable>
    </div>
  );
}

function EntryHeading({ entry, query }: { readonly entry: FinderEntry; readonly query: CompareQuery }) {
  const t = useMessages(compareMessages);
  return (
    <>
      <LocalLink to={entryPath(entry)}>
        <Original text={nameOf(entry, useLanguage())} />
      </LocalLink>{' '}
      <EntryMarks entry={entry} />{' '}
      <LocalLink className="small nw" to={comparePath(withoutEntry(query, entry.id))}>
        {t('web.compare.remove')}
        <span className="vh">
          {t('web.compare.choose.of')}
          <Original text={entry.title} />
        </span>
      </LocalLink>
    </>
  );
}

function Row({ row, items }: { readonly row: CompareRow; readonly items: readonly FinderEntry[] }) {
  const t = useMessages(compareMessages);
  const language = useLanguage();
  return (
    <CardRow
      head={
        <>
          {row.name} {row.differs ? <Tag icon="swap">{t('web.compare.differs')}</Tag> : null}
        </>
      }
    >
      {items.map((item, at) => {
        const shown = row.shown[at] ?? null;
        return (
          <CardCell key={item.id} label={nameOf(item, language)}>
            {shown === null ? (
              <span className="quiet">{t('web.compare.empty')}</span>
            ) : (
              <Original text={shown} />
            )}
          </CardCell>
        );
      })}
    </CardRow>
  );
}

const nameOf = ({ title, titleEn }: FinderEntry, language: 'zh' | 'en') =>
  language === 'en' ? (titleEn ?? title) : title;
