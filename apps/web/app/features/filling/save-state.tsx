import { Button, clockText, Icon, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { fillingMessages } from './filling.messages';
import { useForm } from './form-context';
import { placeName } from './place-name';

/** How saving stands. */
export function SaveState(): JSX.Element {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const { filling, application, form } = useForm();
  const { saving, beside, draft, live } = filling;
  const time = clockText(live.savedAt);
  const { version } = draft;
  const trouble = saving.kind === 'away' || saving.kind === 'refused';
  const words = {
    saved: t(application.unlocked.length > 0 ? 'web.fill.saved' : 'web.fill.last-saved', { time, version }),
    waiting: t('web.fill.waiting'),
    saving: t('web.fill.saving'),
  };
  return (
    <div className="saved soft">
      <p data-saving={saving.kind}>
        <Icon name={saving.kind === 'saved' ? 'saved' : 'unsaved'} />{' '}
        <span className="num">{words[trouble ? 'waiting' : saving.kind]}</span>
      </p>
      {beside ? (
        <p className="small quiet num" role="status">
          {t(beside.pointers.length > 1 ? 'web.fill.beside.more' : 'web.fill.beside', {
            by: beside.by,
            time: clockText(beside.at).slice(0, 5),
            place: placeName(form, application.years, beside.pointers[0], language),
            count: beside.pointers.length,
          })}
        </p>
      ) : null}
    </div>
  );
}

/** Saving does not work: said where one cannot miss it, with the way to try again. */
export function SaveTrouble(): JSX.Element | null {
  const t = useMessages(fillingMessages);
  const { filling } = useForm();
  const { saving } = filling;
  if (saving.kind !== 'away' && saving.kind !== 'refused') return null;
  return (
    <div className="trouble" role="alert">
      <Icon name="unsaved" />
      <span>
        {saving.kind === 'away' ? t('web.fill.away') : t('web.fill.refused', { words: saving.words })}
      </span>
      <Button kind="second" onClick={() => void filling.flush()}>
        {t('web.fill.retry')}
      </Button>
    </div>
  );
}
