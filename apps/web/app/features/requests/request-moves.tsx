import { Button, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { FinderRequest } from '../../api/types';
import { MoveDialog } from '../orders/move-dialog';
import { useApi } from '../session/session-context';
import { useSending } from '../voucher/use-sending';
import { requestMessages } from './requests.messages';

const ENDS = ['close', 'decline', 'recall'] as const;
type End = (typeof ENDS)[number];

/** What ends a request, or accepts the time of a visit. */
export function RequestMoves({ request }: { readonly request: FinderRequest }): JSX.Element | null {
  const t = useMessages(requestMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const [asking, setAsking] = useState<End | null>(null);
  const { id, version, actions } = request;
  const ends = ENDS.filter((move) => actions.includes(move));
  const agrees = actions.includes('agree');
  if (ends.length === 0 && !agrees) return null;
  const make = async (move: End | 'agree', reason?: string) => {
    const body = { version, ...(reason ? { reason } : {}) };
    await sending.send(() => api.POST(`/finder/requests/{id}/${move}`, { params: { path: { id } }, body }));
    await revalidate();
  };
  const trouble = sending.words ?? [...sending.mistakes.values()].join(' ');
  return (
    <div className="reqmoves stack">
      {trouble ? (
        <p className="wrong" role="alert">
          {trouble}
        </p>
      ) : null}
      <p className="row">
        {agrees ? (
          <Button busy={sending.busy} onClick={() => void make('agree')}>
            {t('web.req.agree')}
          </Button>
        ) : null}
        {ends.map((move) => (
          <Button
            key={move}
            kind={move === 'close' ? 'second' : 'danger'}
            busy={sending.busy}
            onClick={() => setAsking(move)}
          >
            {t(`web.req.${move}`)}
          </Button>
        ))}
      </p>
      {agrees ? <p className="small soft">{t('web.req.agree.text')}</p> : null}
      <MoveDialog
        open={asking !== null}
        title={asking ? t(`web.req.${asking}.title`) : ''}
        text={asking ? t(`web.req.${asking}.text`) : ''}
        yes={asking ? t(`web.req.${asking}.yes`) : ''}
        danger={asking !== 'close'}
        needsReason={asking === 'decline'}
        readers={t('web.req.decline.readers')}
        onClose={() => setAsking(null)}
        onConfirm={(reason) => {
          const move = asking;
          setAsking(null);
          if (move) void make(move, reason);
        }}
      />
    </div>
  );
}
