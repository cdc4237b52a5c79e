import { Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { VoucherProviderRecord } from '../../api/types';
import { useUploads } from '../filling/use-uploads';
import { SlotFiles } from '../orders/slot-files';
import { useApi } from '../session/session-context';
import { providerFieldId, SLOT_LIMITS, slotsOf } from './registration-fields';
import { registrationMessages } from './registration.messages';

/** The documents of a registration, each in its place. */
export function ProviderDocuments(props: {
  readonly record: VoucherProviderRecord;
  readonly mistakes: ReadonlyMap<string, string>;
}): JSX.Element {
  const t = useMessages(registrationMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const { record, mistakes } = props;
  const { id } = record;
  const uploads = useUploads(
    { endpoint: '/api/voucher/provider-uploads', owner: { provider: id } },
    () => void revalidate(),
  );
  const remove = async (attachmentId: string) => {
    await api.DELETE('/voucher/provider-records/{id}/attachments/{attachmentId}', {
      params: { path: { id, attachmentId } },
    });
    await revalidate();
  };
  return (
    <Panel id="h-documents" title={t('web.reg.documents')} hint={t('web.reg.documents.hint')}>
      <div className="stack-3">
        {slotsOf(record.values).map((slot) => {
          const pointer = `/attachments/${slot}`;
          const open = record.unlocked.includes('*') || record.unlocked.includes(pointer);
          const returned = record.returns.findLast(
            (item) => item.pointer === pointer && item.answeredAt === null,
          );
          return (
            <SlotFiles
              key={slot}
              id={providerFieldId(pointer)}
              slot={slot}
              title={t(`web.reg.slot.${slot}`)}
              {...(open ? { required: true } : {})}
              limit={SLOT_LIMITS[slot]}
              open={open}
              files={record.attachments}
              uploads={uploads}
              hrefOf={(file) => `/api/voucher/provider-records/${id}/attachments/${file.id}`}
              onRemove={(file) => remove(file.id)}
              error={mistakes.get(pointer) ?? returned?.comment}
            />
          );
        })}
      </div>
    </Panel>
  );
}
