import { Button, Dialog, FieldWrong, Icon, momentText, Tag, useLanguage, useMessages } from '#look';
import { useState, type JSX } from 'react';
import type { Attachment, AttachmentSlot } from '../../api/types';
import { fileSizeText } from '../application/file-size-text';
import { ScanTag } from '../application/scan-tag';
import { useApi } from '../session/session-context';
import { fillingMessages } from './filling.messages';
import { useForm, useMistakes } from './form-context';
import { fieldId, isUnlocked } from './pointer';
import { OldNames, ReturnedNote } from './returned-note';
import { UploadRow } from './upload-row';
import { ACCEPTED } from './uploads';
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
  return (
    <li>
      <div className="row between">
        <h3 id={`${fieldId(pointer)}-name`}>
          {slot.title[language]}{' '}
          <Tag>{t(slot.required ? 'web.fill.slot.required' : 'web.fill.slot.optional')}</Tag>
        </h3>
        {open && room > 0 ? (
          <FilePicker slot={slot} room={room} onFiles={(chosen) => uploads.add(slot.id, chosen)} />
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
            <FileRow key={file.id} file={file} removable={open} onChanged={props.onChanged} />
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

function FilePicker(props: {
  readonly slot: AttachmentSlot;
  readonly room: number;
  readonly onFiles: (files: File[]) => void;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const id = fieldId(`/attachments/${props.slot.id}`);
  return (
    <span className="picker">
      <input
        id={id}
        className="vh"
        type="file"
        accept={ACCEPTED}
        multiple={props.room > 1}
        aria-describedby={`${id}-error`}
        onChange={({ target }) => {
          props.onFiles([...(target.files ?? [])].slice(0, props.room));
          // The same file may be chosen again, for instance after it failed.
          target.value = '';
        }}
      />
      <label className="btn second" htmlFor={id}>
        <Icon name="upload" />
        <span aria-hidden="true">{t('web.fill.slot.choose')}</span>
        <span className="vh">{t('web.fill.slot.choose.for', { slot: props.slot.title[language] })}</span>
      </label>
    </span>
  );
}

function FileRow(props: {
  readonly file: Attachment;
  readonly removable: boolean;
  readonly onChanged: () => void;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const api = useApi();
  const { application } = useForm();
  const [asking, setAsking] = useState(false);
  const [words, setWords] = useState<string | null>(null);
  const { file } = props;
  const path = { id: application.id, attachmentId: file.id };
  const remove = async () => {
    setAsking(false);
    try {
      await api.DELETE('/hightech/applications/{id}/attachments/{attachmentId}', { params: { path } });
      props.onChanged();
    } catch (error) {
      setWords(t('web.fill.move.failed', { words: error instanceof Error ? error.message : '' }));
    }
  };
  return (
    <li>
      <Icon name="file" />
      <span className="what">
        <a href={`/api/hightech/applications/${application.id}/attachments/${file.id}`}>{file.name}</a>
        <span className="small quiet num">
          {t('web.fill.file.meta', {
            size: fileSizeText(file.size, language),
            by: file.uploadedBy,
            time: momentText(file.uploadedAt, language),
          })}
        </span>
        {words ? <FieldWrong id={`${file.id}-error`}>{words}</FieldWrong> : null}
      </span>
      {/* Whether a scanner is at work here is the staff's concern; what it found is everybody's. */}
      {file.scan === 'not-scanned' ? null : <ScanTag scan={file.scan} />}
      {props.removable ? (
        <Button
          kind="plain"
          aria-label={t('web.fill.file.remove.name', { name: file.name })}
          onClick={() => setAsking(true)}
        >
          {t('web.fill.file.remove')}
        </Button>
      ) : null}
      <Dialog
        open={asking}
        title={t('web.fill.file.remove.title', { name: file.name })}
        onClose={() => setAsking(false)}
      >
        <p>{t('web.fill.file.remove.text')}</p>
        <p className="row">
          <Button kind="second" onClick={() => setAsking(false)}>
            {t('web.fill.cancel')}
          </Button>
          <Button kind="danger" onClick={() => void remove()}>
            {t('web.fill.row.remove.yes')}
          </Button>
        </p>
      </Dialog>
    </li>
  );
}
