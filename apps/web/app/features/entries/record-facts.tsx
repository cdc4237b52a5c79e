import { dateText, Facts, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderRecord } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { entryMessages } from './entry.messages';

/** Who maintains an entry, where it comes from, and when somebody last said that it is right. */
export function RecordFacts({ record }: { readonly record: FinderRecord }): JSX.Element {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const { source } = record;
  return (
    <Facts
      facts={[
        { term: t('web.entries.fact.owner'), value: record.owner ?? t('web.entries.fact.editors') },
        { term: t('web.entries.column.confirmed'), value: dateText(record.confirmedOn, language) },
        ...(record.closesOn
          ? [{ term: t('web.entries.fact.closes'), value: dateText(record.closesOn, language) }]
          : []),
        ...(source
          ? [
              {
                term: t('web.entries.fact.source'),
                value: [source.name, source.licence, source.externalId].filter(Boolean).join(' · '),
              },
            ]
          : []),
        ...(record.state === 'published'
          ? [{ term: t('web.entries.fact.page'), value: <PublicPage record={record} /> }]
          : []),
        { term: t('web.entries.column.version'), value: <span className="num">{record.version}</span> },
      ]}
    />
  );
}

function PublicPage({ record }: { readonly record: FinderRecord }): JSX.Element {
  const t = useMessages(entryMessages);
  return (
    <LocalLink to={`/find/${record.kind}/${encodeURIComponent(record.address)}`} reloadDocument>
      {t('web.entries.fact.page.see')}
    </LocalLink>
  );
}
