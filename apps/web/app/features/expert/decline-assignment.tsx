import { Button, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import { MoveDialog } from '../orders/move-dialog';
import { useApi } from '../session/session-context';
import { useSending } from '../voucher/use-sending';
import { expertMessages } from './expert.messages';

/** Whoever is tied to a case, or has no time, says so, and another expert is drawn. */
export function DeclineAssignment({ id }: { readonly id: string }): JSX.Element {
  const t = useMessages(expertMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const [asking, setAsking] = useState(false);
  const label = t('web.expert.decline');
  const decline = async (reason: string) => {
    setAsking(false);
    const params = { path: { id } };
    await sending.send(() => api.POST('/voucher/assignments/{id}/decline', { params, body: { reason } }));
    await revalidate();
  };
  const trouble = sending.words ?? [...sending.mistakes.values()].join(' ');
  return (
    <>
      {trouble ? (
        <p className="wrong" role="alert">
          {trouble}
        </p>
      ) : null}
      <p>
        <Button kind="danger" busy={sending.busy} onClick={() => setAsking(true)}>
          {t('web.expert.asks', { label })}
        </Button>
      </p>
      <MoveDialog
        open={asking}
        title={t('web.expert.decline.title')}
        text={t('web.expert.decline.text')}
        yes={label}
        danger
        needsReason
        readers={t('web.expert.decline.readers')}
        onClose={() => setAsking(false)}
        onConfirm={(reason) => void decline(reason)}
      />
    </>
  );
}
