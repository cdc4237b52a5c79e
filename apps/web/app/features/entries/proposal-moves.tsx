import { Button, DecisionBar, useLanguage, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useNavigate, useRevalidator } from 'react-router';
import type { FinderProposal } from '../../api/types';
import { localPath } from '../../frame/locale';
import { MoveDialog } from '../orders/move-dialog';
import { useApi } from '../session/session-context';
import { useSending, type Sending } from '../voucher/use-sending';
import { entryMessages } from './entry.messages';

const MOVES = ['submit', 'withdraw'] as const;
type Move = (typeof MOVES)[number];

interface MovesProps {
  readonly proposal: FinderProposal;
  readonly version: () => number;
  /** Saves whatever is not saved. @returns whether all of it was */
  readonly settle?: () => Promise<boolean>;
  /** Where what was refused is shown; said in the bar where there is none. */
  readonly sending?: Sending;
}

/** What the company may do with its proposal now. */
export function ProposalMoves(props: MovesProps): JSX.Element | null {
  const t = useMessages(entryMessages);
  const own = useSending();
  const sending = props.sending ?? own;
  const [asking, setAsking] = useState<Move | null>(null);
  const make = useMaking(props, sending);
  const { proposal } = props;
  const moves = MOVES.filter((move) => proposal.actions.includes(move));
  const saysWait = proposal.actions.includes('save') && !proposal.actions.includes('submit');
  if (moves.length === 0) return null;
  return (
    <>
      <DecisionBar label={t('web.entries.act')}>
        {moves.map((move) => (
          <Button
            key={move}
            kind={move === 'submit' ? 'primary' : 'danger'}
            busy={sending.busy}
            onClick={() => setAsking(move)}
          >
            {`${t(`web.entries.${move}`)}…`}
          </Button>
        ))}
        {saysWait ? <span className="soft small">{t('web.entries.no-submit')}</span> : null}
        {own.words ? (
          <span className="wrong" role="alert">
            {own.words}
          </span>
        ) : null}
      </DecisionBar>
      <MoveDialog
        open={asking !== null}
        title={asking ? t(`web.entries.${asking}.title`) : ''}
        text={asking ? t(textOf(asking, proposal)) : ''}
        yes={asking ? t(`web.entries.${asking}`) : ''}
        danger={asking === 'withdraw'}
        onClose={() => setAsking(null)}
        onConfirm={() => {
          setAsking(null);
          if (asking) void make(asking);
        }}
      />
    </>
  );
}

function useMaking(props: MovesProps, sending: Sending): (move: Move) => Promise<void> {
  const language = useLanguage();
  const api = useApi();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const { proposal, settle, version } = props;
  return async (move) => {
    // What could not be saved says so itself. What is taken back need not be saved.
    if (move === 'submit' && settle && !(await settle())) return;
    const params = { path: { id: proposal.id } };
    const done = await sending.send(() =>
      api.POST(`/finder/proposals/{id}/${move}`, { params, body: { version: version() } }),
    );
    if (done && move === 'withdraw') await navigate(localPath('/workspace/entries', language));
    else await revalidate();
  };
}

function textOf(move: Move, { entryId }: FinderProposal) {
  if (move === 'submit') return 'web.entries.submit.text' as const;
  return entryId ? ('web.entries.withdraw.text.change' as const) : ('web.entries.withdraw.text.new' as const);
}
