import {
  CardCell,
  CardGroup,
  CardRow,
  CardTable,
  momentText,
  Panel,
  Tag,
  useLanguage,
  useMessages,
} from '#look';
import type { JSX } from 'react';
import { rowId } from '../application/case-pointer';
import type { Attachment, AttachmentSlot } from '../application/case-types';
import { fileSizeText } from '../application/file-size-text';
import { ScanTag } from '../application/scan-tag';
import { deskMessages } from './desk.messages';
import { FindingMarks } from './finding-marks';
import { ReturnButton } from './return-button';
import { useReview } from './review-context';

/** Every slot with its files: what the scan says, who uploaded them when, and the way to open them. */
export function AttachmentsPart(): JSX.Element {
  const t = useMessages(deskMessages);
  const { form, application } = useReview();
  const columns = [
    { key: 'file', label: t('web.desk.file') },
    { key: 'size', label: t('web.desk.file.size'), numeric: true },
    { key: 'scan', label: t('web.desk.file.scan') },
    { key: 'uploaded', label: t('web.desk.file.uploaded') },
  ];
  return (
    <Panel
      id="row-attachments"
      title={
        <>
          {t('web.desk.part.attachments')} <FindingMarks row="/attachments" />
        </>
      }
    >
      <CardTable caption={t('web.desk.files')} columns={columns} grouped>
        {form.slots.map((slot) => (
          <SlotRows
            key={slot.id}
            slot={slot}
            files={application.attachments.filter((file) => file.slot === slot.id)}
          />
        ))}
      </CardTable>
    </Panel>
  );
}

function SlotRows(props: {
  readonly slot: AttachmentSlot;
  readonly files: readonly Attachment[];
}): JSX.Element {
  const t = useMessages(deskMessages);
  const language = useLanguage();
  const { mayReturn } = useReview();
  const { slot, files } = props;
  const pointer = `/attachments/${slot.id}`;
  const row = {
    row: pointer,
    label: slot.title[language],
    values: [{ pointer, year: null, value: files.map(({ name }) => name) }],
  };
  return (
    <tbody role="rowgroup">
      <CardGroup span={4}>
        <span className="slot">
          <span>
            <span id={rowId(pointer)} tabIndex={-1} className="rowname">
              {slot.title[language]}
            </span>{' '}
            {slot.required ? <Tag>{t('web.desk.slot.required')}</Tag> : null}{' '}
            {files.length === 0 ? (
              <Tag tone={slot.required ? 'warn' : 'neutral'}>{t('web.desk.file.none')}</Tag>
            ) : null}{' '}
            <FindingMarks row={pointer} />
          </span>
          {mayReturn ? <ReturnButton row={row} /> : null}
        </span>
      </CardGroup>
      {files.map((file) => (
        <FileRow key={file.id} file={file} />
      ))}
    </tbody>
  );
}

function FileRow({ file }: { readonly file: Attachment }): JSX.Element {
  const t = useMessages(deskMessages);
  const language = useLanguage();
  return (
    <CardRow
      head={
        <>
          <FileName file={file} />
          <details className="hash small quiet">
            <summary>{t('web.desk.file.hash')}</summary>
            <span className="mono">{file.sha256}</span>
          </details>
        </>
      }
    >
      <CardCell label={t('web.desk.file.size')} numeric>
        {fileSizeText(file.size, language)}
      </CardCell>
      <CardCell label={t('web.desk.file.scan')}>
        <ScanTag scan={file.scan} />
      </CardCell>
      <CardCell label={t('web.desk.file.uploaded')}>
        <span className="small soft num">
          {file.uploadedBy} · {momentText(file.uploadedAt, language)}
        </span>
      </CardCell>
    </CardRow>
  );
}

/** A link where the file may be opened; otherwise why not. */
function FileName({ file }: { readonly file: Attachment }): JSX.Element {
  const t = useMessages(deskMessages);
  const { application } = useReview();
  if (file.scan === 'infected' || file.scan === 'scanning') {
    return (
      <>
        {file.name} <span className="small quiet">{t(`web.desk.file.${file.scan}`)}</span>
      </>
    );
  }
  return (
    <span className="filename">
      <a href={`/api/hightech/applications/${application.id}/attachments/${file.id}`}>{file.name}</a>
    </span>
  );
}
