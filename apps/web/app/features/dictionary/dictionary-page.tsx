import { Button, Dialog, Panel, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { LexiconLine, LexiconList } from '../../api/types';
import { pageTitle } from '../../frame/page-title';
import { FilterForm, narrowedAddress, type Filter } from '../entry-desk/filter-form';
import { ORDERS_PER_PAGE, pageOf } from '../orders/order-pages';
import { Pager } from '../orders/pager';
import { SaidNotice } from '../voucher-desk/said-notice';
import type { Route } from './+types/dictionary-page';
import dictionaryCss from './dictionary.css?url';
import { dictionaryMessages } from './dictionary.messages';
import { LineForm } from './line-form';
import { LineTable } from './line-table';
import { LINE_TYPES, type LineType } from './line-words';
import { RemoveLine } from './remove-line';

const PLACE = '/desk/entries/dictionary';

interface Lines {
  readonly list: LexiconList;
  readonly type: LineType | '';
  readonly q: string;
}

export function links(): ReturnType<Route.LinksFunction> {
  return [{ rel: 'stylesheet', href: dictionaryCss }];
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, dictionaryMessages['web.dict.title']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Lines> {
  const type = LINE_TYPES.find((one) => one === url.searchParams.get('type')) ?? '';
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 40);
  const query = new URLSearchParams({
    page: String(pageOf(url)),
    ...(type ? { type } : {}),
    ...(q ? { q } : {}),
  });
  const list = await readForPage<LexiconList>({ context, url }, `/finder/lexicon?${query.toString()}`);
  return { list, type, q };
}

/** By which words people find what is called otherwise. */
export default function DictionaryPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(dictionaryMessages);
  const { list } = loaderData;
  const filters = useFilters(loaderData);
  const [editing, setEditing] = useState<LexiconLine | 'new' | null>(null);
  const [removing, setRemoving] = useState<LexiconLine | null>(null);
  /** What was done last; counted, so that the same words are said again. */
  const [said, setSaid] = useState({ words: '', count: 0 });
  const say = (words: string) => setSaid(({ count }) => ({ words, count: count + 1 }));
  const line = editing === 'new' ? null : editing;
  return (
    <main id="main" className="wrap deskpage stack-3" tabIndex={-1}>
      {said.words ? <SaidNotice key={said.count} words={said.words} /> : null}
      <div className="row between">
        <div>
          <h1>{t('web.dict.title')}</h1>
          <p className="soft">{t('web.dict.lead')}</p>
        </div>
        <Button onClick={() => setEditing('new')}>{`${t('web.dict.add')}…`}</Button>
      </div>
      <FilterForm place={PLACE} filters={filters} />
      <Panel
        id="h-lines"
        title={
          <>
            {t('web.dict.lines')} <span className="num">{list.total}</span>
          </>
        }
        hint={t('web.dict.lines.sorted')}
      >
        {list.items.length === 0 ? (
          <p className="soft">{t('web.dict.none')}</p>
        ) : (
          <div className="wordlines">
            <LineTable items={list.items} onChange={setEditing} onRemove={setRemoving} />
          </div>
        )}
      </Panel>
      <Pager
        page={list.page}
        total={list.total}
        size={ORDERS_PER_PAGE}
        to={(next) => narrowedAddress(PLACE, filters, next)}
      />
      <Dialog
        open={editing !== null}
        title={t(line ? 'web.dict.change.title' : 'web.dict.add')}
        onClose={() => setEditing(null)}
      >
        <LineForm line={line} onClose={() => setEditing(null)} onSaved={say} />
      </Dialog>
      <RemoveLine line={removing} onClose={() => setRemoving(null)} onRemoved={say} />
    </main>
  );
}

function useFilters({ q, type }: Lines): Filter[] {
  const t = useMessages(dictionaryMessages);
  return [
    { name: 'q', label: t('web.dict.search'), value: q },
    {
      name: 'type',
      label: t('web.dict.type'),
      value: type,
      options: [
        { value: '', label: t('web.dict.all') },
        ...LINE_TYPES.map((value) => ({ value, label: t(`web.dict.type.${value}`) })),
      ],
    },
  ];
}
