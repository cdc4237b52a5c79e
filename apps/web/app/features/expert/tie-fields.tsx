import { Button, Field, useMessages } from '#look';
import type { JSX } from 'react';
import { expertMessages } from './expert.messages';

/** As the services have it. */
const MOST_TIES = 100;

/** Organisations to which an expert is tied, a line for each. */
export function TieFields(props: {
  readonly names: readonly string[];
  /** By JSON pointer: `/conflicts/0/value`. */
  readonly mistakes: ReadonlyMap<string, string>;
  readonly onChange: (names: readonly string[]) => void;
}): JSX.Element {
  const t = useMessages(expertMessages);
  const { names, mistakes, onChange } = props;
  return (
    <fieldset className="stack">
      <legend>{t('web.expert.profile.ties')}</legend>
      <p className="hint">{t('web.expert.profile.ties.hint')}</p>
      {names.map((name, place) => (
        <Field
          // A line has nothing else that tells it from another one.
          // oxlint-disable-next-line react/no-array-index-key
          key={place}
          id={`tie-${place}`}
          label={t('web.expert.profile.tie', { number: place + 1 })}
          error={
            mistakes.get(`/conflicts/${place}/value`) ??
            (place === 0 ? mistakes.get('/conflicts') : undefined)
          }
        >
          {(control) => (
            <span className="beside">
              <input
                {...control}
                maxLength={200}
                value={name}
                onChange={({ target }) => onChange(names.with(place, target.value))}
              />
              <Button
                kind="plain"
                aria-label={t('web.expert.profile.tie.remove', { number: place + 1 })}
                onClick={() => onChange(names.toSpliced(place, 1))}
              >
                {t('web.expert.profile.tie.remove.short')}
              </Button>
            </span>
          )}
        </Field>
      ))}
      {names.length < MOST_TIES ? (
        <p>
          <Button kind="second" onClick={() => onChange([...names, ''])}>
            {t('web.expert.profile.tie.add')}
          </Button>
        </p>
      ) : null}
    </fieldset>
  );
}
