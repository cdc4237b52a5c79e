import {
  CardCell,
  CardRow,
  CardTable,
  Panel,
  Tag,
  useLanguage,
  useMessages,
  type IconName,
  type Tone,
} from '#look';
import type { JSX } from 'react';
import type { VoucherOrder } from '../../api/types';
import { contractMessages } from './contract.messages';
import { contractRows, type ContractRow } from './contract-rows';

const LOOK: Record<ContractRow['verdict'], readonly [Tone, IconName]> = {
  ok: ['ok', 'check'],
  running: ['neutral', 'clock'],
  officer: ['neutral', 'clock'],
  fault: ['bad', 'cross'],
  question: ['warn', 'warn'],
  returned: ['warn', 'edit'],
};

/** The contract beside the order, point by point. */
export function ContractChecks(props: {
  readonly order: VoucherOrder;
  readonly asStaff?: boolean;
}): JSX.Element | null {
  const t = useMessages(contractMessages);
  const language = useLanguage();
  const { order, asStaff = false } = props;
  const rows = contractRows(order, language, asStaff);
  if (rows.length === 0) return null;
  const columns = (['item', 'says', 'order', 'verdict'] as const).map((key) => ({
    key,
    label: t(`web.contract.${key}`),
  }));
  return (
    <Panel id="h-checks" title={t('web.contract.checks')} hint={t('web.contract.checks.hint')}>
      <CardTable caption={t('web.contract.checks')} columns={columns}>
        {rows.map((row) => (
          <CheckRow key={row.point} row={row} orderId={order.id} files={order.attachments} />
        ))}
      </CardTable>
    </Panel>
  );
}

function CheckRow(props: {
  readonly row: ContractRow;
  readonly orderId: string;
  readonly files: VoucherOrder['attachments'];
}): JSX.Element {
  const t = useMessages(contractMessages);
  const language = useLanguage();
  const { row, files } = props;
  const [tone, icon] = LOOK[row.verdict];
  const known = row.point === 'ties' && row.verdict === 'ok';
  return (
    <CardRow
      {...(row.verdict === 'question' || row.verdict === 'fault' ? { kind: 'flag' } : {})}
      head={<span className="nw">{t(`web.contract.${row.point}`)}</span>}
    >
      <CardCell label={t('web.contract.says')}>
        {row.point === 'file' ? <ContractFiles orderId={props.orderId} files={files} /> : row.contract || '—'}
      </CardCell>
      <CardCell label={t('web.contract.order')}>
        {row.point === 'date' ? t('web.contract.issued', { day: row.order }) : row.order || '—'}
      </CardCell>
      <CardCell label={t('web.contract.verdict')}>
        <Tag tone={tone} icon={icon}>
          {known ? t('web.contract.ties.none') : t(wordOf(row))}
        </Tag>
        {row.words.map((words) => (
          <span key={words.zh} className="small soft limit">
            {words[language]}
          </span>
        ))}
        {row.comment ? <span className="small soft limit">{row.comment}</span> : null}
      </CardCell>
    </CardRow>
  );
}

/** “Agrees” where there is something to agree with, “in order” elsewhere. */
function wordOf({
  verdict,
  contract,
  order,
  point,
}: ContractRow): `web.contract.${ContractRow['verdict'] | 'done'}` {
  const compared = order !== '' && point !== 'date' && contract === order;
  return verdict === 'ok' && !compared ? 'web.contract.done' : `web.contract.${verdict}`;
}

function ContractFiles(props: {
  readonly orderId: string;
  readonly files: VoucherOrder['attachments'];
}): JSX.Element {
  const t = useMessages(contractMessages);
  const files = props.files.filter(({ slot }) => slot === 'contract');
  if (files.length === 0) return <>{t('web.contract.no-file')}</>;
  return (
    <>
      {files.map(({ id, name, scan }) => (
        <span key={id} className="fileline">
          {scan === 'infected' || scan === 'scanning' ? (
            name
          ) : (
            <a href={`/api/voucher/orders/${props.orderId}/attachments/${id}`}>{name}</a>
          )}
        </span>
      ))}
    </>
  );
}
