import { Button, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { CorrectPayeeDialog } from './correct-payee-dialog';
import { useFinance } from './finance-context';
import { financeMessages } from './finance.messages';
import type { PaymentRecord } from './finance-types';
import { recordMessages } from './record.messages';
import { OpenRecoveryDialog, RecoverDialog, WriteOffDialog } from './recovery-dialogs';

const ACTS = {
  correct: CorrectPayeeDialog,
  open: OpenRecoveryDialog,
  recover: RecoverDialog,
  'write-off': WriteOffDialog,
} as const;
type Act = keyof typeof ACTS;

/** What an officer can do about a payment in its present state. */
export function PaymentActs({ payment }: { readonly payment: PaymentRecord }): JSX.Element | null {
  const t = useMessages(recordMessages);
  const f = useMessages(financeMessages);
  const { mayManage } = useFinance();
  const [asking, setAsking] = useState<Act | null>(null);
  const acts = mayManage ? actsOf(payment) : [];
  if (acts.length === 0) return null;
  return (
    <>
      <p className="row noprint">
        {acts.map((act, place) => (
          <Button
            key={act}
            kind={place === 0 && act !== 'open' ? 'primary' : 'second'}
            onClick={() => setAsking(act)}
          >
            {f('web.finance.asks', { label: t(`web.record.${act}`) })}
          </Button>
        ))}
      </p>
      {acts.map((act) => {
        const Asking = ACTS[act];
        return <Asking key={act} payment={payment} open={asking === act} onClose={() => setAsking(null)} />;
      })}
    </>
  );
}

function actsOf({ state, correction, next }: PaymentRecord): Act[] {
  if (state === 'pay-failed') return correction ? [] : ['correct'];
  if (state === 'paid') return ['open'];
  if (state === 'recovery-open') return next ? ['recover'] : ['recover', 'write-off'];
  return [];
}
