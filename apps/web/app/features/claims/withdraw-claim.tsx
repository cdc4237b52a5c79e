import { Button, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { VoucherClaim } from '../../api/types';
import { MoveDialog } from '../orders/move-dialog';
import { useApi } from '../session/session-context';
import { useSending } from '../voucher/use-sending';
import { claimMessages } from './claim.messages';

/** Takes a claim back, while nobody works on it. */
export function WithdrawClaim({ claim }: { readonly claim: VoucherClaim }): JSX.Element | null {
  const t = useMessages(claimMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const [asking, setAsking] = useState(false);
  const label = t('web.claim.withdraw');
  const withdraw = async () => {
    setAsking(false);
    const params = { path: { id: claim.id } };
    const body = { version: claim.version };
    await sending.send(() => api.POST('/voucher/claims/{id}/withdraw', { params, body }));
    await revalidate();
  };
  if (!claim.actions.includes('withdraw')) return null;
  return (
    <>
      {sending.words ? (
        <p className="wrong" role="alert">
          {sending.words}
        </p>
      ) : null}
      <p>
        <Button kind="danger" busy={sending.busy} onClick={() => setAsking(true)}>
          {t('web.claim.asks', { label })}
        </Button>
      </p>
      <MoveDialog
        open={asking}
        title={t('web.claim.withdraw.title')}
        text={t('web.claim.withdraw.text')}
        yes={label}
        danger
        onClose={() => setAsking(false)}
        onConfirm={() => void withdraw()}
      />
    </>
  );
}
