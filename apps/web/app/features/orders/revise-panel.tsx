import { Button, Panel, useMessages } from '#look';
import { useState, type FormEvent, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { VoucherOrder } from '../../api/types';
import { usePortal } from '../../frame/portal-data';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { AmountAndRequest, ORDER_FIELDS } from './amount-and-request';
import { orderMessages } from './order.messages';

/** Changes an order that the provider has not confirmed, with the new split before it is saved. */
export function RevisePanel({ order }: { readonly order: VoucherOrder }): JSX.Element | null {
  const t = useMessages(orderMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const [amount, setAmount] = useState(order.contractAmount);
  const [request, setRequest] = useState(order.request);
  const fills = usePortal().session?.grants['voucher']?.includes('fill') ?? false;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const params = { path: { id: order.id } };
    const body = { version: order.version, item: order.item.id, contractAmount: amount, request };
    await sending.send(() => api.PUT('/voucher/orders/{id}', { params, body }));
    await revalidate();
  };
  if (!fills) return null;
  return (
    <Panel id="h-revise" title={t('web.order.revise')} hint={t('web.order.revise.hint')}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <FormTrouble sending={sending} fieldIds={ORDER_FIELDS} />
        <AmountAndRequest
          voucher={order.voucher.id}
          item={order.item.id}
          typed={{ amount, request }}
          mistakes={sending.mistakes}
          onAmount={setAmount}
          onRequest={setRequest}
        />
        <p>
          <Button type="submit" kind="second" busy={sending.busy}>
            {t('web.order.revise.send')}
          </Button>
        </p>
      </form>
    </Panel>
  );
}
