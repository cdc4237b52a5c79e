import { Button, Field, Panel, useMessages } from '#look';
import { useState, type FormEvent, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { VoucherOrder } from '../../api/types';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { OrderFiles, useOrderUploads } from './order-files';
import { orderMessages } from './order.messages';
import { useKeptText } from './use-kept-text';

const FIELDS = {
  '/delivery': 'delivery',
  '/attachments/report': 'report-files',
  '/usage': 'usage-file',
};

/** The provider adds what came of the service, says what it is, and delivers. */
export function DeliveryForm({ order }: { readonly order: VoucherOrder }): JSX.Element {
  const t = useMessages(orderMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const uploads = useOrderUploads(order);
  const [kept, keep] = useKeptText(`delivery:${order.id}`);
  const [typed, setTyped] = useState<string | null>(order.delivery);
  const delivery = kept || (typed ?? '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const params = { path: { id: order.id } };
    const body = { version: order.version, delivery };
    const done = await sending.send(() => api.POST('/voucher/orders/{id}/deliver', { params, body }));
    if (done) keep('');
    await revalidate();
  };
  return (
    <Panel id="h-report" title={t('web.order.report')}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <FormTrouble sending={sending} fieldIds={FIELDS} />
        <OrderFiles
          order={order}
          slot="report"
          title={t('web.order.report.files')}
          hint={t('web.order.report.files.hint')}
          uploads={uploads}
          error={sending.mistakes.get('/attachments/report')}
        />
        <Field
          id="delivery"
          label={t('web.order.delivery')}
          hint={t('web.order.delivery.hint')}
          error={sending.mistakes.get('/delivery')}
        >
          {(control) => (
            <textarea
              {...control}
              rows={4}
              maxLength={2000}
              value={delivery}
              onChange={({ target }) => {
                setTyped(target.value);
                keep(target.value);
              }}
            />
          )}
        </Field>
        {order.actions.includes('deliver') ? (
          <p>
            <Button type="submit" busy={sending.busy}>
              {t('web.order.deliver')}
            </Button>
          </p>
        ) : null}
      </form>
    </Panel>
  );
}
