import { CardCell, CardRow, CardTable, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderImport } from '../../api/types';
import { ORDERS_PER_PAGE } from '../orders/order-pages';
import { Pager } from '../orders/pager';
import { Original } from '../search/original';
import { importsMessages } from './imports.messages';

/** What is wrong, by line and column as the table calls it, fifty a page. */
export function ImportFaults(props: {
  readonly order: FinderImport;
  readonly page: number;
}): JSX.Element | null {
  const t = useMessages(importsMessages);
  const { order } = props;
  const { faults, report } = order;
  if (faults.length === 0) return null;
  const page = Math.min(props.page, Math.ceil(faults.length / ORDERS_PER_PAGE));
  const [count, listed] = [report?.faultCount ?? faults.length, faults.length];
  return (
    <>
      <Panel
        id="h-faults"
        title={t('web.imports.faults')}
        hint={
          count > listed
            ? t('web.imports.faults.most', { count, listed })
            : t('web.imports.faults.count', { count })
        }
      >
        <FaultTable faults={faults.slice((page - 1) * ORDERS_PER_PAGE, page * ORDERS_PER_PAGE)} />
      </Panel>
      <Pager
        page={page}
        total={listed}
        size={ORDERS_PER_PAGE}
        to={(next) => `/desk/entries/imports/${order.id}?page=${next}#h-faults`}
      />
    </>
  );
}

function FaultTable({ faults }: Pick<FinderImport, 'faults'>): JSX.Element {
  const t = useMessages(importsMessages);
  const language = useLanguage();
  const columns = (['line', 'column', 'what'] as const).map((key) => ({
    key,
    label: t(`web.imports.faults.${key}`),
  }));
  return (
    <CardTable caption={t('web.imports.faults')} columns={columns}>
      {faults.map(({ line, column, code, message }, at) => (
        <CardRow
          // oxlint-disable-next-line react/no-array-index-key -- a line can have the same fault twice
          key={`${line} ${code} ${at}`}
          head={<span className="num nw">{t('web.imports.faults.at-line', { line })}</span>}
        >
          <CardCell label={t('web.imports.faults.column')}>
            {column ? (
              <Original text={column} />
            ) : (
              <span className="soft">{t('web.imports.faults.whole')}</span>
            )}
          </CardCell>
          <CardCell label={t('web.imports.faults.what')}>{message[language]}</CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
