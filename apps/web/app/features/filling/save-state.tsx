import { Button, clockText, Icon, useMessages } from '#look';
import type { JSX } from 'react';
import { fillingMessages } from './filling.messages';
import { useForm } from './form-context';

/** How saving stands, in words, read out when it changes for the worse. */
export function SaveState(): JSX.Element {
  const t = useMessages(fillingMessages);
  const { filling, application } = useForm();
  const { saving, beside, draft, live } = filling;
  const time = clockText(live.savedAt);
  const { version } = draft;
  const good = saving.kind === 'saved' || saving.kind === 'saving' || saving.kind === 'waiting';
  const words = {
    saved: t(application.unlocked.length > 0 ? 'web.fill.saved' : 'web.fill.last-saved', { time, version }),
    waiting: t('web.fill.waiting'),
    saving: t('web.fill.saving'),
    away: t('web.fill.away'),
    refused: saving.kind === 'refused' ? t('web.fill.refused', { words: saving.words }) : '',
  }[saving.kind];
  return (
    <div className="saved soft">
      <p className={good ? undefined : 'wrong'} role={good ? undefined : 'alert'} data-saving={saving.kind}>
        <Icon name={saving.kind === 'saved' ? 'saved' : 'unsaved'} /> <span className="num">{words}</span>
      </p>
      {good ? null : (
        <Button kind="second" onClick={() => void filling.flush()}>
          {t('web.fill.retry')}
        </Button>
      )}
      {beside ? (
        <p className="small quiet num" role="status">
          {t('web.fill.beside', { by: beside.by, time: clockText(beside.at).slice(0, 5) })}
        </p>
      ) : null}
    </div>
  );
}
