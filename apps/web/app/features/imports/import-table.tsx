import { CardCell, CardRow, CardTable, momentText, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderImportSummary, FinderKind } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { Original } from '../search/original';
import { ImportStateTag } from './import-state-tag';
import { importsMessages } from './imports.messages';

/** What was sent, the latest first; each leads to what is wrong in it line by line. */
export function ImportTable(props: {
  readonly items: readonly FinderImportSummary[];
  readonly kinds: readonly FinderKind[];
}): JSX.Element {
  const t = useMessages(importsMessages);
  const columns = (['file', 'source', 'state', 'result', 'ordered'] as const).map((key) => ({
    key,
    label: t(`web.imports.column.${key}`),
  }));
  return (
    <CardTable caption={t('web.imports.list')} columns={columns}>
      {props.items.map((item) => (
        <ImportRow key={item.id} item={item} kind={props.kinds.find(({ id }) => id === item.kind)} />
      ))}
    </CardTable>
  );
}

function ImportRow(props: {
  readonly item: FinderImportSummary;
  readonly kind: FinderKind | undefined;
}): JSX.Element {
  const t = useMessages(importsMessages);
  const language = useLanguage();
  const { item, kind } = props;
  const { id, fileName, dryRun, source, orderedBy, orderedAt, report } = item;
  return (
    <CardRow
      head={
        <>
          <LocalLink className="filename" to={`/desk/entries/imports/${id}`}>
            <Original text={fileName} />
          </LocalLink>{' '}
          {dryRun ? <Tag>{t('web.imports.dry')}</Tag> : null}
        </>
      }
    >
      <CardCell label={t('web.imports.column.source')}>
        <span>
          <Original text={source} /> <span className="small soft number">{kind?.name[language]}</span>
        </span>
      </CardCell>
      <CardCell label={t('web.imports.column.state')}>
        <ImportStateTag order={item} />
      </CardCell>
      <CardCell label={t('web.imports.column.result')}>
        <span className="small num">
          {report ? t(dryRun ? 'web.imports.counts.dry' : 'web.imports.counts', countsOf(report)) : '–'}
        </span>
      </CardCell>
      <CardCell label={t('web.imports.column.ordered')}>
        <span className="small">
          <Original text={orderedBy} />{' '}
          <span className="soft num number">{momentText(orderedAt, language)}</span>
        </span>
      </CardCell>
    </CardRow>
  );
}

type Report = NonNullable<FinderImportSummary['report']>;

function countsOf({ created, changed, unchanged, refused }: Report): Record<string, number> {
  return { created, changed, unchanged, refused };
}
