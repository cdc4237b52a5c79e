import { Button, Field, Panel, useLanguage, useMessages } from '#look';
import type { FormEvent, JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { Dictionary, FinderInterests, FinderKind } from '../../api/types';
import { useGrants } from '../entries/use-grants';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { ChoiceList } from './choice-list';
import { interestsMessages } from './interests.messages';
import { useInterestDraft } from './use-interest-draft';
import type { About } from './with-suggestion';

const FREQUENCIES = ['at-once', 'daily', 'weekly', 'off'] as const;
const FIELD_IDS = { '/kinds': 'kinds', '/fields': 'fields', '/places': 'places', '/words': 'words' };

interface Props {
  readonly interests: FinderInterests;
  readonly kinds: readonly FinderKind[];
  readonly fields: Dictionary;
  readonly districts: Dictionary;
  /** What the entry is about from whose page somebody comes. */
  readonly about: About | null;
  readonly onSaved: () => void;
}

/** All of it is saved at once; what is refused or not saved yet stays as it was typed, also when the page is loaded again. */
export function InterestsForm({ interests, kinds, fields, districts, about, onSaved }: Props): JSX.Element {
  const t = useMessages(interestsMessages);
  const language = useLanguage();
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const { typed, isChanged, change, giveUp } = useInterestDraft(interests, about);
  const { mayFill: mayChange } = useGrants();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const words = typed.words
      .split(/[,，、;；\n]/)
      .map((word) => word.trim())
      .filter(Boolean);
    const { kinds: chosen, fields: inFields, places, frequency } = typed;
    const { version } = interests;
    const body = { kinds: chosen, fields: inFields, places, words, frequency, version };
    const isSaved = await sending.send(() => api.PUT('/finder/interests', { body }));
    // Also when a colleague was faster: what they saved is read, and what was typed here stays on top of it.
    await revalidate();
    if (!isSaved) return;
    giveUp();
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
        {mayChange ? <SaveRow busy={sending.busy} isChanged={isChanged} onGiveUp={giveUp} /> : null}
      </form>
    </Panel>
  );
}

function SaveRow(props: {
  readonly busy: boolean;
  readonly isChanged: boolean;
  readonly onGiveUp: () => void;
}): JSX.Element {
  const t = useMessages(interestsMessages);
  return (
    <div className="row">
      <Button type="submit" busy={props.busy}>
        {t('web.interests.save')}
      </Button>
      {props.isChanged ? (
        <>
          <Button kind="second" onClick={props.onGiveUp}>
            {t('web.interests.give-up')}
          </Button>
          <span className="small soft">{t('web.interests.kept')}</span>
        </>
      ) : null}
    </div>
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
