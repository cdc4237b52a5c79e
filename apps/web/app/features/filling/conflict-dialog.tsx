import { Button, clockText, Dialog, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { fieldText } from '../application/field-value';
import type { Conflict } from './draft';
import { fillingMessages } from './filling.messages';
import { useForm } from './form-context';
import { fieldAt, wholePlaceName } from './place-name';

/** Two people changed the same place: both values side by side, and the person decides. */
export function ConflictDialog(): JSX.Element {
  const t = useMessages(fillingMessages);
  const { filling } = useForm();
  const { conflicts } = filling.draft;
  return (
    <Dialog
      open={conflicts.length > 0}
      title={t('web.fill.conflict.title', { count: conflicts.length })}
      onClose={() => undefined}
      stays
    >
      {conflicts.map((conflict) => (
        <OneConflict key={conflict.pointer} conflict={conflict} />
      ))}
    </Dialog>
  );
}

function OneConflict({ conflict }: { readonly conflict: Conflict }): JSX.Element {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const { form, application, names, filling } = useForm();
  const field = fieldAt(form, conflict.pointer);
  const text = (value: unknown): string => {
    if (field) return fieldText(field, value, language, names) ?? t('web.fill.conflict.empty');
    const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
    return typeof name === 'string' && name ? name : t('web.fill.conflict.empty');
  };
  return (
    <section className="conflict">
      <h3>{wholePlaceName(form, application.years, conflict.pointer, language)}</h3>
      <p className="soft num">
        {t('web.fill.conflict.text', { by: conflict.by, time: clockText(conflict.at) })}
      </p>
      <dl className="facts">
        <dt>{t('web.fill.conflict.mine')}</dt>
        <dd className="num">{text(conflict.mine)}</dd>
        <dt>{t('web.fill.conflict.theirs')}</dt>
        <dd className="num">{text(conflict.theirs)}</dd>
      </dl>
      <p className="row">
        <Button kind="second" onClick={() => filling.resolve(conflict, 'theirs')}>
          {t('web.fill.conflict.keep-theirs')}
        </Button>
        <Button onClick={() => filling.resolve(conflict, 'mine')}>{t('web.fill.conflict.keep-mine')}</Button>
      </p>
    </section>
  );
}
