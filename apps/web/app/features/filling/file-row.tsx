import { Button, Dialog, FieldWrong, Icon, momentText, useLanguage, useMessages } from '#look';
import { useState, type JSX } from 'react';
import type { Attachment } from '../../api/types';
import { fileSizeText } from '../application/file-size-text';
import { ScanTag } from '../application/scan-tag';
import { fillingMessages } from './filling.messages';

export type ShownFile = Pick<Attachment, 'id' | 'name' | 'size' | 'scan' | 'uploadedBy' | 'uploadedAt'>;

/** A file that is there: to be opened, and removed where that is possible. */
export function FileRow(props: {
  readonly file: ShownFile;
  readonly href: string;
  /** Null where it cannot be removed. */
  readonly onRemove: (() => Promise<void>) | null;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const [words, setWords] = useState<string | null>(null);
  const { file, href, onRemove } = props;
  const remove = async () => {
    setAsking(false);
    try {
      await onRemove?.();
    } catch (error) {
      setWords(t('web.fill.move.failed', { words: error instanceof Error ? error.message : '' }));
    }
  };
  return (
    <li>
      <Icon name="file" />
      <span className="what">
        <a href={href}>{file.name}</a>
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
      {onRemove ? (
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
