import { Button, DecisionBar, figureText, useLanguage, useMessages, type ButtonKind } from '#look';
import { useState, type JSX } from 'react';
import type { VoucherOrder } from '../../api/types';
import { MoveDialog } from './move-dialog';
import { orderMessages } from './order.messages';
import { useOrderMoves, type PlainMove } from './use-order-moves';

/** In the order of their buttons: what leads on first, what ends the order last. */
const MOVES = ['confirm', 'start', 'accept', 'send-back', 'cancel'] as const satisfies readonly PlainMove[];
const KIND: Record<PlainMove, ButtonKind> = {
  confirm: 'primary',
  start: 'primary',
  accept: 'primary',
  'send-back': 'second',
  cancel: 'danger',
};

/** What one may do with an order now; each asks before it is done. */
export function OrderMovesBar({ order }: { readonly order: VoucherOrder }): JSX.Element | null {
  const t = useMessages(orderMessages);
  const language = useLanguage();
  const moving = useOrderMoves(order);
  const [asking, setAsking] = useState<PlainMove | null>(null);
  const moves = MOVES.filter((move) => order.actions.includes(move));
  if (moves.length === 0 && order.hints.length === 0) return null;
  const buttons = moves.map((move) => (
    <MoveButton key={move} move={move} busy={moving.busy} onAsk={() => setAsking(move)} />
  ));
  const trouble = moving.words ?? [...moving.mistakes.values()].join(' ');
  return (
    <>
      {trouble ? (
        <p className="wrong" role="alert">
          {trouble}
        </p>
      ) : null}
      {/* A bar is for what leads on; to end the order alone is no reason to stand in sight all the time. */}
      {moves.some((move) => move !== 'cancel') ? (
        <DecisionBar label={t('web.order.moves')}>
          {buttons}
          <span className="soft small">{order.hints.map((hint) => hint[language]).join(' ')}</span>
        </DecisionBar>
      ) : (
        <p className="row">{buttons}</p>
      )}
      <MoveDialog
        open={asking !== null}
        title={asking ? t(`web.order.${asking}.title`) : ''}
        text={asking ? t(`web.order.${asking}.text`, { subsidy: figureText(order.subsidy) }) : ''}
        yes={asking ? t(`web.order.${asking}`) : ''}
        danger={asking === 'cancel'}
        needsReason={asking === 'cancel' || asking === 'send-back'}
        onClose={() => setAsking(null)}
        onConfirm={(reason) => {
          setAsking(null);
          if (asking) void moving.make(asking, reason);
        }}
      />
    </>
  );
}

function MoveButton(props: {
  readonly move: PlainMove;
  readonly busy: boolean;
  readonly onAsk: () => void;
}): JSX.Element {
  const t = useMessages(orderMessages);
  const { move } = props;
  const button = (
    <Button kind={KIND[move]} busy={props.busy} onClick={props.onAsk}>
      {t('web.order.asks', { label: t(`web.order.${move}`) })}
    </Button>
  );
  return move === 'cancel' ? <span className="end">{button}</span> : button;
}
