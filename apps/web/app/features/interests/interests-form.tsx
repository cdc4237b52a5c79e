import { Button, Field, Panel, useLanguage, useMessages } from '#look';
import { useState, type FormEvent, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { Dictionary, FinderInterests, FinderKind } from '../../api/types';
import { useGrants } from '../entries/use-grants';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { ChoiceList } from './choice-list';
import { interestsMessages } from './interests.messages';

const FREQUENCIES = ['at-once', 'daily', 'weekly', 'off'] as const;
const FIELD_IDS = { '/kinds': 'kinds', '/fields': 'fields', '/places': 'places', '/words': 'words' };

interface Props {
  readonly interests: FinderInterests;
  readonly kinds: readonly FinderKind[];
  readonly fields: Dictionary;
  readonly districts: Dictionary;
  readonly onSaved: () => void;
}

/** All of it is saved at once; what is refused stays as it was typed. */
export function InterestsForm({ interests, kinds, fields, districts, onSaved }: Props): JSX.Element {
  const t = useMessages(interestsMessages);
  const language = useLanguage();
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const [typed, setTyped] = useState({ ...interests, words: interests.words.join('，') });
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const { mayFill: mayChange } = useGrants();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const words = typed.words
      .split(/[,，、;；\n]/)
      .map((word) => word.trim())
      .filter(Boolean);
    const { kinds: chosen, fields: inFields, places, frequency, version } = typed;
    const body = { kinds: chosen, fields: inFields, places, words, frequency, version };
    if (!(await sending.send(() => api.PUT('/finder/interests', { body })))) return;
    await revalidate();
    onSaved();
  };
  const wordsWrong = [...sending.mistakes].find(([pointer]) => pointer.startsWith('/words'))?.[1];
  return (
    <Panel id="h-interests" title={t('web.interests.form')}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <FormTrouble sending={sending} fieldIds={FIELD_IDS} />
        {mayChange ? null : <p className="soft">{t('web.interests.read-only')}</p>}
        <ChoiceList
          id="kinds"
          legend={t('web.interests.kinds')}
          options={kinds.map(({ id, name }) => ({ value: id, text: name[language] }))}
          chosen={typed.kinds}
          onChoose={(values) => change({ kinds: values as FinderInterests['kinds'] })}
        />
        <ChoiceList
          id="fields"
          legend={t('web.interests.fields')}
          options={offered(fields, typed.fields, language)}
          chosen={typed.fields}
          onChoose={(values) => change({ fields: [...values] })}
        />
        <ChoiceList
          id="places"
          legend={t('web.interests.places')}
          options={offered(districts, typed.places, language)}
          chosen={typed.places}
          onChoose={(values) => change({ places: [...values] })}
        />
        <Field
          id="words"
          label={t('web.interests.words')}
          hint={t('web.interests.words.hint')}
          error={wordsWrong}
        >
          {(control) => (
            <input
              {...control}
              value={typed.words}
              onChange={({ target }) => change({ words: target.value })}
            />
          )}
        </Field>
        <FrequencyField chosen={typed.frequency} onChoose={(frequency) => change({ frequency })} />
        {mayChange ? (
          <p>
            <Button type="submit" busy={sending.busy}>
              {t('web.interests.save')}
            </Button>
          </p>
        ) : null}
      </form>
    </Panel>
  );
}

function FrequencyField(props: {
  readonly chosen: FinderInterests['frequency'];
  readonly onChoose: (frequency: FinderInterests['frequency']) => void;
}): JSX.Element {
  const t = useMessages(interestsMessages);
  return (
    <Field id="frequency" label={t('web.interests.frequency')}>
      {(control) => (
        <select
          {...control}
          value={props.chosen}
          onChange={({ target }) => props.onChoose(target.value as FinderInterests['frequency'])}
        >
          {FREQUENCIES.map((one) => (
            <option key={one} value={one}>
              {t(one === 'off' ? 'web.interests.never' : `web.interests.${one}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** The first level of a list, and whatever else is chosen. */
function offered({ items }: Dictionary, chosen: readonly string[], language: 'zh' | 'en') {
  return items
    .filter(({ code, level }) => level === 1 || chosen.includes(code))
    .map(({ code, name }) => ({ value: code, text: name[language] }));
}
