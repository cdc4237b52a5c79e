import { Button, Icon, Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import type { Order } from './finance-types';
import { paymentsMessages } from './payments.messages';

/** The bank's file. It is fetched rather than linked to: the person may first have to show who they are. */
export function DownloadFile({ order }: { readonly order: Order }): JSX.Element {
  const t = useMessages(paymentsMessages);
  const api = useApi();
  const sending = useSending();
  const download = () =>
    sending.send(async () => {
      const { data } = await api.GET('/voucher/payment-orders/{id}/file', {
        params: { path: { id: order.id } },
        parseAs: 'blob',
      });
      if (data) save(data, `${order.number}.csv`);
    });
  return (
    <Panel id="h-file" title={t('web.pay-order.download')}>
      <div className="stack">
        <FormTrouble sending={sending} fieldIds={{}} />
        <p className="small soft">{t('web.pay-order.download.hint')}</p>
        <p>
          <Button busy={sending.busy} onClick={() => void download()}>
            <Icon name="download" /> {t('web.pay-order.download')}
          </Button>
        </p>
        {order.settledAt ? null : <p className="small soft">{t('web.pay-order.next-result')}</p>}
      </div>
    </Panel>
  );
}

function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
