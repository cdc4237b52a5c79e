import { figureText, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useApi } from '../session/session-context';
import { ActDialog } from './act-dialog';
import { budgetMessages } from './budget.messages';
import type { Line } from './finance-types';
import { ReasonField } from './reason-field';

const FIELDS = { '/reason': 'close-line-reason' };

/** Ends a line; says first what becomes of its money and of those who wait. */
export function CloseLineDialog(props: {
  readonly line: Line;
  readonly open: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useMessages(budgetMessages);
  const api = useApi();
  const { line } = props;
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      open={props.open}
      title={t('web.line.close')}
      confirm={t('web.line.close')}
      kind="danger"
      fieldIds={FIELDS}
      onClose={props.onClose}
      send={(key) =>
        api.POST('/voucher/budget-lines/{id}/close', {
          params: { path: { id: line.id } },
          body: { reason, key },
        })
      }
    >
      {({ mistakes }) => (
        <>
          <p>
            {t('web.line.close.text', {
              available: figureText(line.available),
              promised: figureText(line.promised),
              waiting: line.waiting,
            })}
          </p>
          <ReasonField
            id={FIELDS['/reason']}
            label={t('web.line.reason')}
            value={reason}
            onChange={setReason}
            error={mistakes.get('/reason')}
          />
        </>
      )}
    </ActDialog>
  );
}
