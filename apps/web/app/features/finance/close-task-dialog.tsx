import { useLanguage, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useApi } from '../session/session-context';
import { ActDialog } from './act-dialog';
import type { FinanceTask } from './finance-types';
import { ReasonField } from './reason-field';
import { reconciliationMessages } from './reconciliation.messages';

const FIELDS = { '/reason': 'close-reason' };

/** Closes a task with what was found out. */
export function CloseTaskDialog(props: {
  readonly task: FinanceTask | null;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useMessages(reconciliationMessages);
  const language = useLanguage();
  const api = useApi();
  const { task } = props;
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      open={task !== null}
      title={t('web.recon.close')}
      confirm={t('web.recon.close')}
      fieldIds={FIELDS}
      onClose={props.onClose}
      onDone={() => setReason('')}
      send={() =>
        api.POST('/voucher/finance-tasks/{id}/close', {
          params: { path: { id: task?.id ?? '' } },
          body: { version: task?.version ?? 1, reason },
        })
      }
    >
      {(sending) => (
        <>
          <p>
            <b>{task?.text[language]}</b>
          </p>
          <p className="soft">{t('web.recon.close.text')}</p>
          <ReasonField
            id={FIELDS['/reason']}
            label={t('web.recon.close.reason')}
            value={reason}
            onChange={setReason}
            error={sending.mistakes.get('/reason')}
          />
        </>
      )}
    </ActDialog>
  );
}
