import { figureText, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherRound } from '../../api/types';
import { MoneySplit } from './money-split';
import { roundsMessages } from './rounds.messages';

/** How much of a round is left, in one large figure, in figures that add up, and as a bar. */
export function RoundMoney(props: {
  readonly money: NonNullable<VoucherRound['money']>;
  readonly name: string;
}): JSX.Element {
  const t = useMessages(roundsMessages);
  const { left, promised, paid, appropriated, waiting } = props.money;
  const figures = { appropriated: figureText(appropriated), left: figureText(left), paid: figureText(paid) };
  return (
    <>
      <MoneySplit
        label={t('web.vouchers.money', { round: props.name })}
        parts={[
          { term: t('web.vouchers.left'), value: left },
          { term: t('web.vouchers.promised'), value: promised },
          { term: t('web.vouchers.paid'), value: paid },
        ]}
        whole={{ term: t('web.vouchers.appropriated'), value: appropriated }}
      />
      <p className="small soft num">
        {t('web.vouchers.sum', figures)}
        {waiting > 0 ? ` ${t('web.vouchers.waiting', { count: waiting })}` : ''}
      </p>
    </>
  );
}
