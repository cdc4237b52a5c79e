import { figureText, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherOrderEstimate } from '../../api/types';
import { MoneySplit } from '../voucher/money-split';
import { orderMessages } from './order.messages';

/** A contract's amount in its two parts, as figures that add up and as a bar. */
export function SplitView({
  money,
}: {
  readonly money: Pick<VoucherOrderEstimate, 'contractAmount' | 'subsidy' | 'ownShare'>;
}): JSX.Element {
  const t = useMessages(orderMessages);
  const { contractAmount, subsidy, ownShare } = money;
  const figures = {
    subsidy: figureText(subsidy),
    own: figureText(ownShare),
    contract: figureText(contractAmount),
  };
  return (
    <>
      <MoneySplit
        label={t('web.order.split')}
        parts={[
          { term: t('web.order.subsidy'), value: subsidy },
          { term: t('web.order.own'), value: ownShare },
        ]}
        whole={{ term: t('web.order.contract'), value: contractAmount }}
      />
      <p className="small soft num">{t('web.order.sum', figures)}</p>
    </>
  );
}
