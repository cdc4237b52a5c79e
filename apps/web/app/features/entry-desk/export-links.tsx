import { Icon, useMessages } from '#look';
import type { JSX } from 'react';
import { entryDeskMessages } from './entry-desk.messages';

/** To tables of what a list shows, which can be imported again. `query` as the API narrows them; null: no directory is chosen. */
export function ExportLinks({ query }: { readonly query: URLSearchParams | null }): JSX.Element {
  const t = useMessages(entryDeskMessages);
  if (!query) return <p className="small soft">{t('web.edesk.export.choose')}</p>;
  const hrefOf = (format: string) =>
    `/api/finder/exports/entries?${new URLSearchParams([...query, ['format', format]]).toString()}`;
  return (
    <p className="row small">
      <span className="soft">{t('web.edesk.export')}</span>
      <a href={hrefOf('csv')} download>
        <Icon name="download" /> CSV
      </a>
      <a href={hrefOf('xlsx')} download>
        <Icon name="download" /> XLSX
      </a>
    </p>
  );
}
