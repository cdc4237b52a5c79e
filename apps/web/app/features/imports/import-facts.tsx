import { Facts, momentText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderImport, FinderKind } from '../../api/types';
import { fileSizeText } from '../application/file-size-text';
import { Original } from '../search/original';
import { importsMessages } from './imports.messages';

/** Where a table comes from, and who sent it when. */
export function ImportFacts(props: {
  readonly order: FinderImport;
  readonly kind: FinderKind | null;
}): JSX.Element {
  const t = useMessages(importsMessages);
  const language = useLanguage();
  const { order, kind } = props;
  const { source, licence, address, size, orderedBy, orderedAt, finishedAt, report } = order;
  const sent = t('web.imports.by', { person: orderedBy, time: momentText(orderedAt, language) });
  return (
    <Facts
      facts={[
        { term: t('web.imports.fact.directory'), value: kind?.name[language] ?? order.kind },
        { term: t('web.imports.source'), value: <Original text={source} /> },
        { term: t('web.imports.licence'), value: <Original text={licence} /> },
        ...(address ? [{ term: t('web.imports.address'), value: <Address address={address} /> }] : []),
        { term: t('web.imports.fact.size'), value: fileSizeText(size, language) },
        ...(report?.encoding
          ? [{ term: t('web.imports.fact.encoding'), value: report.encoding.toUpperCase() }]
          : []),
        { term: t('web.imports.fact.ordered'), value: <Original text={sent} /> },
        ...(finishedAt
          ? [{ term: t('web.imports.fact.finished'), value: momentText(finishedAt, language) }]
          : []),
      ]}
    />
  );
}

function Address({ address }: { readonly address: string }): JSX.Element {
  return (
    <a className="longaddress" href={address} rel="noreferrer">
      {address}
    </a>
  );
}
