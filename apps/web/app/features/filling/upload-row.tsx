import { Button, FieldWrong, Icon, Progress, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { fileSizeText } from '../application/file-size-text';
import { fillingMessages } from './filling.messages';
import { percentOf, type Uploading } from './uploads';
import type { Uploads } from './use-uploads';

/** A file on its way: how far, and what one can do about it. */
export function UploadRow({
  item,
  uploads,
}: {
  readonly item: Uploading;
  readonly uploads: Uploads;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const percent = percentOf(item);
  if (item.state === 'failed') {
    return (
      <li>
        <Icon name="file" />
        <span className="what">
          <span>{item.name}</span>
          <span role="alert">
            <FieldWrong id={`${item.id}-error`}>
              {item.refusal
                ? t(`web.fill.file.${item.refusal}`, { size: fileSizeText(item.size, language) })
                : (item.words ?? t('web.fill.upload.failed'))}
            </FieldWrong>
          </span>
        </span>
        <Button kind="plain" onClick={() => uploads.cancel(item.id)}>
          {t('web.fill.upload.dismiss')}
        </Button>
      </li>
    );
  }
  const words = {
    running: t('web.fill.upload.running', { percent }),
    paused: t('web.fill.upload.paused', { percent }),
    away: t('web.fill.upload.away'),
    finishing: t('web.fill.upload.finishing'),
  }[item.state];
  return (
    <li>
      <Icon name="upload" />
      <span className="what">
        <span>{item.name}</span>
        <Progress value={percent} max={100} label={t('web.fill.upload.progress', { name: item.name })} />
        <span className="small quiet num" role={item.state === 'running' ? undefined : 'status'}>
          {words}
        </span>
      </span>
      {item.state === 'running' ? (
        <Button kind="plain" onClick={() => uploads.pause(item.id)}>
          {t('web.fill.upload.pause')}
        </Button>
      ) : null}
      {item.state === 'paused' || item.state === 'away' ? (
        <Button kind="plain" onClick={() => uploads.resume(item.id)}>
          {t(item.state === 'paused' ? 'web.fill.upload.resume' : 'web.fill.upload.again')}
        </Button>
      ) : null}
      {item.state === 'finishing' ? null : (
        <Button kind="plain" onClick={() => uploads.cancel(item.id)}>
          {t('web.fill.upload.cancel')}
        </Button>
      )}
    </li>
  );
}
