import { Button, DecisionBar, useMessages } from '#look';
import { useState, type JSX } from 'react';
import type { Sending } from '../voucher/use-sending';
import { ActDialog } from './act-dialog';
import { financeMessages } from './finance.messages';
import { ReasonField } from './reason-field';

type Outcome = 'approve' | 'refuse';

const FIELDS = { '/reason': 'decide-reason' };

/** One pair of eyes decides: each of the two answers asks first, and says what it will do. */
export function DecideBar(props: {
  readonly label: string;
  readonly words: Readonly<Record<Outcome, { verb: string; text: string }>>;
  readonly send: (outcome: Outcome, reason: string) => Promise<unknown>;
}): JSX.Element {
  const t = useMessages(financeMessages);
  const [asking, setAsking] = useState<Outcome | null>(null);
  const [reason, setReason] = useState('');
  const words = asking ? props.words[asking] : null;
  return (
    <>
      <DecisionBar label={props.label}>
        <Button onClick={() => setAsking('approve')}>
          {t('web.finance.asks', { label: props.words.approve.verb })}
        </Button>
        <Button kind="danger" onClick={() => setAsking('refuse')}>
          {t('web.finance.asks', { label: props.words.refuse.verb })}
        </Button>
      </DecisionBar>
      <ActDialog
        open={asking !== null}
        title={words?.verb ?? ''}
        confirm={words?.verb ?? ''}
        kind={asking === 'refuse' ? 'danger' : 'primary'}
        fieldIds={FIELDS}
        onClose={() => setAsking(null)}
        send={() => props.send(asking ?? 'refuse', reason.trim())}
      >
        {(sending: Sending) => (
          <>
            <p>{words?.text}</p>
            <ReasonField
              id={FIELDS['/reason']}
              value={reason}
              onChange={setReason}
              error={sending.mistakes.get('/reason')}
              optional={asking === 'approve'}
            />
          </>
        )}
      </ActDialog>
    </>
  );
}
