import { Panel, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherOrder } from '../../api/types';
import { FileRow } from '../filling/file-row';
import { orderMessages } from './order.messages';
import { UsageFacts } from './usage-facts';

/** What was delivered: words, files, and of computing power what was used. Nothing before there is any of it. */
export function DeliveredPanel({ order }: { readonly order: VoucherOrder }): JSX.Element | null {
  const t = useMessages(orderMessages);
  const files = order.attachments.filter(({ slot }) => slot === 'report');
  if (!order.delivery && files.length === 0 && !order.usage) return null;
  return (
    <Panel id="h-report" title={t('web.order.report')}>
      <div className="stack">
        {order.delivery ? <p className="prose">{order.delivery}</p> : null}
        <ul className="files">
          {files.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              href={`/api/voucher/orders/${order.id}/attachments/${file.id}`}
              onRemove={null}
            />
          ))}
        </ul>
        {order.usage ? <UsageFacts usage={order.usage} /> : null}
      </div>
    </Panel>
  );
}
