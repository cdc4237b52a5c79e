import type { JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { VoucherOrder } from '../../api/types';
import type { Uploads } from '../filling/use-uploads';
import { useUploads } from '../filling/use-uploads';
import { useApi } from '../session/session-context';
import { SlotFiles } from './slot-files';

/** As the API has it: files that an order takes of each kind. */
const LIMITS = { contract: 5, report: 10, invoice: 5, 'payment-proof': 5 };

/** The uploads to an order; a finished one is read again. */
export function useOrderUploads({ id }: Pick<VoucherOrder, 'id'>): Uploads {
  const { revalidate } = useRevalidator();
  return useUploads(
    { endpoint: '/api/voucher/order-uploads', owner: { order: id } },
    () => void revalidate(),
  );
}

/** Files of one kind that belong to an order: contract and report, and the evidence of its claim. */
export function OrderFiles(props: {
  readonly order: Pick<VoucherOrder, 'id' | 'uploads' | 'attachments'>;
  readonly slot: keyof typeof LIMITS;
  readonly title: string;
  readonly hint?: string;
  readonly uploads: Uploads;
  readonly error?: string | undefined;
}): JSX.Element {
  const api = useApi();
  const { revalidate } = useRevalidator();
  const { order, slot } = props;
  const remove = async (attachmentId: string) => {
    const path = { id: order.id, attachmentId };
    await api.DELETE('/voucher/orders/{id}/attachments/{attachmentId}', { params: { path } });
    await revalidate();
  };
  return (
    <SlotFiles
      id={`${slot}-files`}
      slot={slot}
      title={props.title}
      hint={props.hint}
      limit={LIMITS[slot]}
      open={order.uploads.includes(slot)}
      files={order.attachments}
      uploads={props.uploads}
      hrefOf={(file) => `/api/voucher/orders/${order.id}/attachments/${file.id}`}
      onRemove={(file) => remove(file.id)}
      error={props.error}
    />
  );
}
