import { FieldWrong, Tag, useMessages } from '#look';
import type { JSX, ReactNode } from 'react';
import type { VoucherAttachment } from '../../api/types';
import { FilePicker } from '../filling/file-picker';
import { FileRow } from '../filling/file-row';
import { fillingMessages } from '../filling/filling.messages';
import { UploadRow } from '../filling/upload-row';
import type { Uploads } from '../filling/use-uploads';

/** A place for files of one kind: what is there, what is on its way, and more where there is room. */
export function SlotFiles(props: {
  /** Of the control; `ID-error` are the words about what is wrong. */
  readonly id: string;
  readonly slot: string;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly limit: number;
  /** Files can be added and removed now. */
  readonly open: boolean;
  readonly files: readonly VoucherAttachment[];
  readonly uploads: Uploads;
  readonly hrefOf: (file: VoucherAttachment) => string;
  readonly onRemove: (file: VoucherAttachment) => Promise<void>;
  readonly error?: string | undefined;
  readonly children?: ReactNode;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const { id, slot, title, open, uploads } = props;
  const files = props.files.filter((file) => file.slot === slot);
  const coming = uploads.list.filter((one) => one.slot === slot);
  const room = props.limit - files.length - coming.filter(({ state }) => state !== 'failed').length;
  return (
    <div className="slotfiles">
      <div className="row between">
        <h3>
          {title}{' '}
          {props.required === undefined ? null : (
            <Tag>{t(props.required ? 'web.fill.slot.required' : 'web.fill.slot.optional')}</Tag>
          )}
        </h3>
        {open && room > 0 ? (
          <FilePicker id={id} title={title} room={room} onFiles={(chosen) => uploads.add(slot, chosen)} />
        ) : null}
      </div>
      {props.hint && open ? <p className="hint">{props.hint}</p> : null}
      {props.children}
      {props.error ? <FieldWrong id={`${id}-error`}>{props.error}</FieldWrong> : null}
      <ul className="files">
        {files.map((file) => (
          <FileRow
            key={file.id}
            file={file}
            href={props.hrefOf(file)}
            onRemove={open ? () => props.onRemove(file) : null}
          />
        ))}
        {coming.map((item) => (
          <UploadRow key={item.id} item={item} uploads={uploads} />
        ))}
      </ul>
      {files.length + coming.length === 0 && !open ? (
        <p className="quiet">{t('web.fill.slot.none')}</p>
      ) : null}
      {open && room <= 0 ? <p className="hint">{t('web.fill.slot.full', { max: props.limit })}</p> : null}
    </div>
  );
}
