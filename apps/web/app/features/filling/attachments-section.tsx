import { FieldWrong, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { AttachmentSlot } from '../../api/types';
import { useApi } from '../session/session-context';
import { FilePicker } from './file-picker';
import { FileRow } from './file-row';
import { fillingMessages } from './filling.messages';
import { useForm, useMistakes } from './form-context';
import { fieldId, isUnlocked } from './pointer';
import { OldNames, ReturnedNote } from './returned-note';
import { UploadRow } from './upload-row';
import type { Uploads } from './use-uploads';

/** A place for each kind of file. */
export function AttachmentsSection(props: {
  readonly uploads: Uploads;
  readonly onChanged: () => void;
}): JSX.Element {
  const { form } = useForm();
  return (
    <ul className="slots">
      {form.slots.map((slot) => (
        <Slot key={slot.id} slot={slot} {...props} />
      ))}
    </ul>
  );
}

function Slot(props: {
  readonly slot: AttachmentSlot;
  readonly uploads: Uploads;
  readonly onChanged: () => void;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const api = useApi();
  const { application } = useForm();
  const mistakeAt = useMistakes();
  const { slot, uploads } = props;
  const pointer = `/attachments/${slot.id}`;
  const open = isUnlocked(application.unlocked, pointer);
  const files = application.attachments.filter((file) => file.slot === slot.id);
  const coming = uploads.list.filter((one) => one.slot === slot.id);
  const returned = application.returns.filter((item) => item.pointer === pointer);
  const words = files.length + coming.length > 0 ? undefined : mistakeAt(pointer);
  const room = slot.maxFiles - files.length - coming.filter(({ state }) => state !== 'failed').length;
  const remove = async (attachmentId: string) => {
    const path = { id: application.id, attachmentId };
    await api.DELETE('/hightech/applications/{id}/attachments/{attachmentId}', { params: { path } });
    props.onChanged();
  };
  return (
    <li>
      <div className="row between">
        <h3 id={`${fieldId(pointer)}-name`}>
          {slot.title[language]}{' '}
          <Tag>{t(slot.required ? 'web.fill.slot.required' : 'web.fill.slot.optional')}</Tag>
        </h3>
        {open && room > 0 ? (
          <FilePicker
            id={fieldId(pointer)}
            title={slot.title[language]}
            room={room}
            onFiles={(chosen) => uploads.add(slot.id, chosen)}
          />
        ) : null}
      </div>
      {slot.help ? <p className="hint">{slot.help[language]}</p> : null}
      {returned.map((item) => (
        <ReturnedNote key={item.id} item={item}>
          <OldNames item={item} />
        </ReturnedNote>
      ))}
      {words ? <FieldWrong id={`${fieldId(pointer)}-error`}>{words}</FieldWrong> : null}
      {files.length > 0 ? (
        <ul className="files">
          {files.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              href={`/api/hightech/applications/${application.id}/attachments/${file.id}`}
              onRemove={open ? () => remove(file.id) : null}
            />
          ))}
        </ul>
      ) : null}
      {coming.length > 0 ? (
        <ul className="files">
          {coming.map((item) => (
            <UploadRow key={item.id} item={item} uploads={uploads} />
          ))}
        </ul>
      ) : null}
      {files.length + coming.length === 0 && !open ? (
        <p className="quiet">{t('web.fill.slot.none')}</p>
      ) : null}
      {open && room <= 0 ? <p className="hint">{t('web.fill.slot.full', { max: slot.maxFiles })}</p> : null}
    </li>
  );
}
