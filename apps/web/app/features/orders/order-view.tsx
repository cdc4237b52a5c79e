import { Notice, Panel, useLanguage, useMessages } from '#look';
import { useEffect, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { VoucherClaimSummary, VoucherOrder } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { NewClaimForm } from '../claims/new-claim-form';
import { ClaimPlace } from './claim-place';
import { ContractChecks } from './contract-checks';
import { ContractForm } from './contract-form';
import { contractMessages } from './contract.messages';
import { DeliveredPanel } from './delivered-panel';
import { DeliveryForm } from './delivery-form';
import { OrderFacts } from './order-facts';
import { OrderMovesBar } from './order-moves-bar';
import { OrderStateTag } from './order-state-tag';
import { orderMessages } from './order.messages';
import { RevisePanel } from './revise-panel';
import { SplitView } from './split-view';
import { StepList } from './step-list';
import { TurnLine } from './turn-line';
import { UsageForm } from './usage-form';

/** From which side somebody looks at an order. */
export type OrderSide = 'company' | 'provider';

/** How often the page looks again while a queue works on the contract, in milliseconds. */
const LOOK_EVERY = 3000;

/** One order: whose turn it is, its money, what can be done now, and how far it has come. */
export function OrderView(props: {
  readonly order: VoucherOrder;
  readonly side: OrderSide;
  /** What was claimed of it, the latest first; none for the provider. */
  readonly claims: readonly VoucherClaimSummary[];
}): JSX.Element {
  const t = useMessages(orderMessages);
  const language = useLanguage();
  const { order, side, claims } = props;
  useLookingAgain(order);
  const place = side === 'company' ? '/workspace/vouchers/orders' : '/workspace/provider/orders';
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to={place}>{t(`web.order.back.${side}`)}</LocalLink>
      </p>
      <div>
        <p className="small quiet mono">{order.number}</p>
        <h1>
          {order.item.name[language]} <OrderStateTag order={order} />
        </h1>
        <TurnLine steps={order.timeline} />
      </div>
      <div className="ordercols">
        <div className="stack-3">
          <div>
            <SplitView money={order} />
            <p className="small soft">{t(reserveWord(order), { voucher: order.voucher.number })}</p>
          </div>
          <Work order={order} side={side} />
          <OrderFacts order={order} voucher={<VoucherName order={order} side={side} />} />
          <OrderMovesBar order={order} />
        </div>
        <div className="orderside">
          <Panel id="h-steps" title={t('web.order.steps')} hint={t('web.order.steps.hint')}>
            <StepList steps={order.timeline} />
          </Panel>
          {side === 'company' && order.state !== 'cancelled' ? (
            <ClaimPlace order={order} claims={claims} />
          ) : null}
        </div>
      </div>
    </main>
  );
}

/** What is worked on in this state, by whoever is to do it. */
function Work({ order, side }: { readonly order: VoucherOrder; readonly side: OrderSide }): JSX.Element {
  const t = useMessages(contractMessages);
  const { state } = order;
  const filling = order.uploads.length > 0;
  return (
    <>
      {state === 'contract-check' ? <Notice live>{t('web.contract.checking')}</Notice> : null}
      {state === 'officer-check' ? <Notice>{t('web.contract.with-officer')}</Notice> : null}
      {state === 'draft' && side === 'company' ? <RevisePanel order={order} /> : null}
      {state === 'provider-confirmed' && side === 'company' && filling ? (
        <ContractForm key={order.returns.length} order={order} />
      ) : null}
      {state === 'accepted' && side === 'company' ? <NewClaimForm order={order} /> : null}
      {state === 'in-service' && side === 'provider' && filling ? (
        <>
          {order.kind === 'compute' ? <UsageForm order={order} /> : null}
          <DeliveryForm order={order} />
        </>
      ) : (
        <DeliveredPanel order={order} />
      )}
      {state === 'provider-confirmed' ? null : <ContractChecks order={order} />}
    </>
  );
}

function VoucherName({
  order,
  side,
}: {
  readonly order: VoucherOrder;
  readonly side: OrderSide;
}): JSX.Element {
  const { id, number } = order.voucher;
  if (side === 'provider') return <span className="mono">{number}</span>;
  return (
    <LocalLink className="mono" to={`/workspace/vouchers/${id}`}>
      {number}
    </LocalLink>
  );
}

function reserveWord({ reserved, state }: VoucherOrder) {
  if (state === 'cancelled') return 'web.order.released' as const;
  return reserved ? ('web.order.reserved' as const) : ('web.order.not-reserved' as const);
}

function useLookingAgain({ state }: VoucherOrder): void {
  const { revalidate } = useRevalidator();
  const checking = state === 'contract-check';
  useEffect(() => {
    if (!checking) return undefined;
    const timer = setInterval(() => void revalidate(), LOOK_EVERY);
    return () => clearInterval(timer);
  }, [checking, revalidate]);
}
