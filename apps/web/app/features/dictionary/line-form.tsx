import { Button, Field, useMessages } from '#look';
import type { FormEvent, JSX } from 'react';
import type { LexiconLine } from '../../api/types';
import { usePortal } from '../../frame/portal-data';
import { orderMessages } from '../orders/order.messages';
import { useKeptFields } from '../orders/use-kept-fields';
import { FormTrouble } from '../voucher/form-trouble';
import { dictionaryMessages } from './dictionary.messages';
import { isSeveral, leastOf, LINE_TYPES, lineText, wordsIn, type LineType } from './line-words';
import { useSavedLine } from './use-saved-line';

const FIELDS = { '/type': 'line-type', '/words': 'line-words' };

/** One line of the dictionary; what is typed stays with the tab until it is saved. */
export function LineForm(props: {
  /** Null: a new one. */
  readonly line: LexiconLine | null;
  readonly onClose: () => void;
  readonly onSaved: (words: string) => void;
}): JSX.Element {
  const t = useMessages(dictionaryMessages);
  const notNow = useMessages(orderMessages)('web.order.not-now');
  const { line } = props;
  const person = usePortal().session?.person.id ?? '';
  const [kept, change] = useKeptFields<string>(`line:${person}:${line?.id ?? 'new'}`);
  const type = LINE_TYPES.find((one) => one === kept['type']) ?? line?.type ?? 'same';
  const typed = kept['words'] ?? line?.words.join('\n') ?? '';
  const { sending, save } = useSavedLine(line);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const words = wordsIn(typed);
    if (!(await save(type, words))) return;
    change(() => ({}));
    props.onClose();
    props.onSaved(t('web.dict.saved', { words: lineText({ type, words }) }));
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      {sending.words ? <FormTrouble sending={sending} fieldIds={FIELDS} /> : null}
      <Field
        id={FIELDS['/type']}
        label={t('web.dict.type')}
        hint={t(`web.dict.means.${type}`)}
        error={sending.mistakes.get('/type')}
      >
        {(control) => (
          <select
            {...control}
            value={type}
            onChange={({ target }) => change((now) => ({ ...now, type: target.value }))}
          >
            {LINE_TYPES.map((one) => (
              <option key={one} value={one}>
                {t(`web.dict.type.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        id={FIELDS['/words']}
        label={t('web.dict.words')}
        hint={<WordsHint type={type} />}
        error={sending.mistakes.get('/words')}
      >
        {(control) => (
          <textarea
            {...control}
            rows={isSeveral(type) ? 4 : 1}
            maxLength={1000}
            value={typed}
            onChange={({ target }) => change((now) => ({ ...now, words: target.value }))}
          />
        )}
      </Field>
      <p className="row">
        <Button kind="second" onClick={props.onClose}>
          {notNow}
        </Button>
        <Button type="submit" busy={sending.busy}>
          {t('web.dict.save')}
        </Button>
      </p>
    </form>
  );
}

function WordsHint({ type }: { readonly type: LineType }): JSX.Element {
  const t = useMessages(dictionaryMessages);
  return (
    <>{isSeveral(type) ? t('web.dict.words.several') : t('web.dict.words.one', { least: leastOf(type) })}</>
  );
}
