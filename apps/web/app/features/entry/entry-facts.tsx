import { dateText, Facts, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderEntry } from '../../api/types';
import { Original, OriginalText } from '../search/original';
import { entryMessages } from './entry.messages';

/** Everything that is filled in, with its name. */
export function EntryFacts({ entry }: { readonly entry: FinderEntry }): JSX.Element | null {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  if (entry.fields.length === 0) return null;
  const facts = entry.fields.map((field) => ({
    term: field.name[language],
    value: <FieldValue field={field} />,
  }));
  return (
    <section aria-labelledby="h-facts">
      <h2 id="h-facts">{t('web.entry.facts')}</h2>
      <Facts facts={facts} />
    </section>
  );
}

function FieldValue({ field }: { readonly field: FinderEntry['fields'][number] }): JSX.Element {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const { type, value, shown } = field;
  if (typeof value === 'string' && type === 'day')
    return <span className="num">{dateText(value, language)}</span>;
  if (typeof value === 'string' && type === 'link')
    return (
      <a href={value} rel="external noopener nofollow">
        {t('web.entry.link', { host: URL.parse(value)?.host ?? value })}
      </a>
    );
  if (typeof value === 'string' && type === 'place') {
    const [longitude = '', latitude = ''] = value.split(',');
    return <span className="num">{t('web.entry.place', { longitude, latitude })}</span>;
  }
  return <OriginalText text={shown} />;
}

/** Where it was taken from and under which licence, who keeps it, and how new it is. */
export function EntryProvenance({ entry }: { readonly entry: FinderEntry }): JSX.Element {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const { source, owner, confirmedOn, version, updatedAt } = entry;
  const origin = source
    ? [
        {
          term: t('web.entry.source'),
          value: source.address ? (
            <a href={source.address} rel="external noopener nofollow">
              <Original text={source.name} />
            </a>
          ) : (
            <Original text={source.name} />
          ),
        },
        { term: t('web.entry.licence'), value: <Original text={source.licence} /> },
        ...(source.externalId
          ? [{ term: t('web.entry.external'), value: <span className="mono">{source.externalId}</span> }]
          : []),
      ]
    : [];
  const keeper = owner ? <Original text={owner} /> : t('web.entry.kept-by.editors');
  return (
    <section aria-labelledby="h-provenance">
      <h2 id="h-provenance">{t('web.entry.provenance')}</h2>
      <Facts
        facts={[
          ...origin,
          { term: t('web.entry.kept-by'), value: keeper },
          {
            term: t('web.entry.confirmed'),
            value: <span className="num">{dateText(confirmedOn, language)}</span>,
          },
          {
            term: t('web.entry.version'),
            value: (
              <span className="num">
                {t('web.entry.version.text', { version, date: dateText(updatedAt, language) })}
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}
