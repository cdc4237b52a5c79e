import { Button, DecisionBar, Panel, figureText, useLanguage, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useNavigate } from 'react-router';
import { localPath } from '../../frame/locale';
import { useFinance } from './finance-context';
import { financeMessages } from './finance.messages';
import type { BankFormat, Payment } from './finance-types';
import { MakeOrderDialog } from './make-order-dialog';
import { paymentsMessages } from './payments.messages';
import { sumOf } from './sum-of';
import { WaitingTable } from './waiting-table';

/** Chooses what is paid by the next order. */
export function ChoosePayments(props: {
  readonly payments: readonly Payment[];
  /** More may wait than are shown. */
  readonly inAll: number;
  readonly formats: readonly BankFormat[];
}): JSX.Element {
  const t = useMessages(paymentsMessages);
  const f = useMessages(financeMessages);
  const language = useLanguage();
  const navigate = useNavigate();
  const { mayManage } = useFinance();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [nothing, setNothing] = useState(false);
  const payments = props.payments.filter(({ id }) => chosen.has(id));
  const sum = sumOf(payments.map(({ amount }) => amount));
  const choose = (ids: readonly string[]) => {
    setNothing(false);
    setChosen(new Set(ids));
  };
  return (
    <>
      <Panel id="h-to-pay" title={t('web.pay.to-pay')} hint={t('web.pay.to-pay.hint')}>
        {props.inAll > props.payments.length ? (
          <p className="soft small">
            {t('web.pay.to-pay.more', { shown: props.payments.length, count: props.inAll })}
          </p>
        ) : null}
        <WaitingTable payments={props.payments} chosen={mayManage ? chosen : null} onChoose={choose} />
      </Panel>
      {mayManage ? (
        <DecisionBar label={t('web.pay.make')}>
          <span aria-live="polite">
            {t('web.pay.chosen', { count: payments.length })}{' '}
            <span className="sum num">{f('web.finance.yuan', { amount: figureText(sum) })}</span>
          </span>
          <Button onClick={() => (payments.length > 0 ? setAsking(true) : setNothing(true))}>
            {f('web.finance.asks', { label: t('web.pay.make') })}
          </Button>
          {nothing ? (
            <span className="wrong" role="alert">
              {t('web.pay.make.nothing')}
            </span>
          ) : null}
        </DecisionBar>
      ) : null}
      <MakeOrderDialog
        open={asking}
        payments={payments}
        formats={props.formats}
        onClose={() => setAsking(false)}
        onMade={(id) => void navigate(localPath(`/desk/finance/payments/orders/${id}`, language))}
      />
    </>
  );
}
