import { Field, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useApi } from '../session/session-context';
import { ActDialog } from './act-dialog';
import type { PaymentRecord } from './finance-types';
import { ReasonField } from './reason-field';
import { recordMessages } from './record.messages';

const FIELDS = {
  '/payee': 'correct-payee',
  '/payeeBank': 'correct-bank',
  '/payeeAccount': 'correct-account',
  '/reason': 'correct-reason',
};

/** Proposes another account; somebody else confirms it. */
export function CorrectPayeeDialog(props: {
  readonly payment: PaymentRecord;
  readonly open: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useMessages(recordMessages);
  const api = useApi();
  const { payment } = props;
  const [typed, setTyped] = useState({
    payee: payment.payee,
    payeeBank: payment.payeeBank,
    payeeAccount: '',
    reason: '',
  });
  const change = (part: Partial<typeof typed>) => setTyped((now) => ({ ...now, ...part }));
  return (
    <ActDialog
      open={props.open}
      title={t('web.record.correct')}
      confirm={t('web.record.correct')}
      fieldIds={FIELDS}
      onClose={props.onClose}
      send={() =>
        api.POST('/voucher/payments/{id}/correct-payee', {
          params: { path: { id: payment.id } },
          body: { version: payment.version, ...typed },
        })
      }
    >
      {({ mistakes }) => (
        <>
          <p>{t('web.record.correct.text')}</p>
          {(['payee', 'payeeBank', 'payeeAccount'] as const).map((name) => (
            <Field
              key={name}
              id={FIELDS[`/${name}`]}
              label={t(LABELS[name])}
              hint={name === 'payeeAccount' ? t('web.record.correct.account.hint') : undefined}
              error={mistakes.get(`/${name}`)}
            >
              {(control) => (
                <input
                  {...control}
                  autoComplete="off"
                  inputMode={name === 'payeeAccount' ? 'numeric' : undefined}
                  value={typed[name]}
                  onChange={({ target }) => change({ [name]: target.value })}
                />
              )}
            </Field>
          ))}
          <ReasonField
            id={FIELDS['/reason']}
            value={typed.reason}
            onChange={(reason) => change({ reason })}
            error={mistakes.get('/reason')}
          />
        </>
      )}
    </ActDialog>
  );
}

const LABELS = {
  payee: 'web.record.payee',
  payeeBank: 'web.record.bank',
  payeeAccount: 'web.record.account',
} as const;
