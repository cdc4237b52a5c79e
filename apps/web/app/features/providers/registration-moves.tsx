import { Button, DecisionBar, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { VoucherProviderRecord } from '../../api/types';
import { MoveDialog } from '../orders/move-dialog';
import { useApi } from '../session/session-context';
import type { Sending } from '../voucher/use-sending';
import { registrationMessages } from './registration.messages';

const MOVES = ['submit', 'resubmit', 'confirm', 'amend'] as const;
type Move = (typeof MOVES)[number];

/** What the company may do with its registration now. */
export function RegistrationMoves(props: {
  readonly record: VoucherProviderRecord;
  readonly sending: Sending;
  /** Saves whatever is not saved. @returns whether all of it was */
  readonly settled: () => Promise<boolean>;
}): JSX.Element | null {
  const t = useMessages(registrationMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const [asking, setAsking] = useState<Move | null>(null);
  const { record, sending } = props;
  const moves = MOVES.filter((move) => record.actions.includes(move));
  const make = async (move: Move) => {
    // What could not be saved says so itself.
    if (!(await props.settled())) return;
    const { id } = record;
    await sending.send(async () => {
      // Saving and uploading since the page was read have raised the version.
      const { data } = await api.GET('/voucher/provider');
      const body = { version: data?.version ?? record.version };
      await api.POST(`/voucher/provider-records/{id}/${move}`, { params: { path: { id } }, body });
    });
    await revalidate();
  };
  if (moves.length === 0) return null;
  return (
    <>
      <DecisionBar label={t('web.reg.moves')}>
        {moves.map((move) => (
          <Button
            key={move}
            kind={move === 'amend' ? 'second' : 'primary'}
            busy={sending.busy}
            onClick={() => setAsking(move)}
          >
            {`${t(`web.reg.${move}`)}…`}
          </Button>
        ))}
        {record.fieldErrors.length > 0 ? (
          <span className="soft small num">{t('web.reg.missing', { count: record.fieldErrors.length })}</span>
        ) : null}
      </DecisionBar>
      <MoveDialog
        open={asking !== null}
        title={asking ? t(`web.reg.${asking}.title`) : ''}
        text={asking ? t(`web.reg.${asking}.text`) : ''}
        yes={asking ? t(`web.reg.${asking}`) : ''}
        onClose={() => setAsking(null)}
        onConfirm={() => {
          setAsking(null);
          if (asking) void make(asking);
        }}
      />
    </>
  );
}
