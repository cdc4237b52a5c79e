import {
  Button,
  CardCell,
  CardRow,
  CardTable,
  figureText,
  momentText,
  useLanguage,
  useMessages,
} from '#look';
import { useState, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import { LocalLink } from '../../frame/local-link';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { CloseTaskDialog } from './close-task-dialog';
import { useFinance } from './finance-context';
import { financeMessages } from './finance.messages';
import type { FinanceTask } from './finance-types';
import { reconciliationMessages } from './reconciliation.messages';
import { StateTag } from './state-tag';

/** What people have to look into: taken by one of them, closed with what was found out. */
export function TaskTable({ tasks }: { readonly tasks: readonly FinanceTask[] }): JSX.Element {
  const t = useMessages(reconciliationMessages);
  const { mayManage } = useFinance();
  const [closing, setClosing] = useState<FinanceTask | null>(null);
  const acts = mayManage && tasks.some(({ state }) => state !== 'closed');
  const columns = [
    { key: 'task', label: t('web.recon.task') },
    { key: 'where', label: t('web.recon.where') },
    { key: 'state', label: t('web.recon.state') },
    { key: 'amount', label: t('web.recon.amount'), numeric: true },
    ...(acts ? [{ key: 'acts', label: t('web.recon.acts'), silent: true }] : []),
  ];
  return (
    <>
      <CardTable caption={t('web.recon.tasks')} columns={columns}>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} onClose={acts ? () => setClosing(task) : null} />
        ))}
      </CardTable>
      <CloseTaskDialog task={closing} onClose={() => setClosing(null)} />
    </>
  );
}

function TaskRow({
  task,
  onClose,
}: {
  readonly task: FinanceTask;
  readonly onClose: (() => void) | null;
}): JSX.Element {
  const t = useMessages(reconciliationMessages);
  const language = useLanguage();
  return (
    <CardRow head={task.text[language]}>
      <CardCell label={t('web.recon.where')}>
        <Origin task={task} />
      </CardCell>
      <CardCell label={t('web.recon.state')}>
        <span>
          <StateTag of={task} />
          {task.assignedTo ? (
            <span className="small soft number">{t('web.recon.by', { person: task.assignedTo })}</span>
          ) : null}
          {task.reason ? <span className="small number">{task.reason}</span> : null}
          <span className="small soft num number">
            {momentText(task.closedAt ?? task.createdAt, language)}
          </span>
        </span>
      </CardCell>
      <CardCell label={t('web.recon.amount')} numeric>
        {figureText(task.amount)}
      </CardCell>
      {onClose ? (
        <CardCell>
          <TaskActs task={task} onClose={onClose} />
        </CardCell>
      ) : null}
    </CardRow>
  );
}

/** The line of the file, or the order, that it is about. */
function Origin({ task }: { readonly task: FinanceTask }): JSX.Element {
  const t = useMessages(reconciliationMessages);
  if (task.order)
    return (
      <LocalLink className="mono" to={`/desk/finance/payments/orders/${task.order}`}>
        {task.reference}
      </LocalLink>
    );
  return (
    <span>
      <span className="mono">{task.reference}</span>
      <span className="small number">
        <LocalLink to={`/desk/finance/reconciliation/results/${task.result ?? ''}`}>
          {task.fileName} {t('web.recon.at-line', { line: task.line ?? 0 })}
        </LocalLink>
      </span>
    </span>
  );
}

function TaskActs({
  task,
  onClose,
}: {
  readonly task: FinanceTask;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useMessages(reconciliationMessages);
  const f = useMessages(financeMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const assign = async () => {
    const params = { path: { id: task.id } };
    const body = { version: task.version };
    await sending.send(() => api.POST('/voucher/finance-tasks/{id}/assign', { params, body }));
    await revalidate();
  };
  return (
    <div className="stack">
      <FormTrouble sending={sending} fieldIds={{}} />
      <p className="row nw">
        {task.state === 'open' ? (
          <Button kind="second" busy={sending.busy} onClick={() => void assign()}>
            {t('web.recon.assign')}
          </Button>
        ) : null}
        <Button kind="second" onClick={onClose}>
          {f('web.finance.asks', { label: t('web.recon.close') })}
        </Button>
      </p>
    </div>
  );
}
