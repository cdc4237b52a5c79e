import { Field, FieldWrong, useLanguage, useMessages, type ControlProps } from '#look';
import type { JSX } from 'react';
import type { Text } from '#kernel';
import type { FinderField, FinderKind } from '../../api/types';
import { LookupInput } from '../filling/lookup-input';
import { placeId, type PlaceValue } from './entry-places';
import { entryMessages } from './entry.messages';
import { placeName } from './place-words';

interface EntryFieldProps {
  readonly kind: FinderKind;
  readonly pointer: string;
  readonly value: PlaceValue;
  /** Of a code. */
  readonly name: string | undefined;
  readonly wrong: string | undefined;
  readonly before: string | undefined;
  readonly onChange: (value: PlaceValue, name?: Text) => void;
}

/** As the API has it: characters of a title, of an English title and of any other value. */
const MOST: Readonly<Record<string, number>> = { '/title': 300, '/titleEn': 500, '/body': 100_000 };
const MOST_OF_FIELD = 2000;

/** One field of an entry, by its type; what is public now stands below it while something else is typed. */
export function EntryField(props: EntryFieldProps): JSX.Element {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const { kind, pointer, wrong } = props;
  const field = kind.fields.find(({ id }) => pointer === `/fields/${id}`);
  const isNeeded = field ? field.required : pointer === '/title';
  const name = placeName(kind, pointer)[language];
  const unit = unitOf(field);
  const label = unit ? t('web.entries.with-unit', { name, unit: unit[language] }) : name;
  const isWide = pointer === '/title' || pointer === '/titleEn' || pointer === '/body';
  const hint = useHint(field, props.before);
  if (field?.type === 'choices')
    return <Choices {...props} field={field} label={label} hint={hint} isNeeded={isNeeded} />;
  return (
    <div className={isWide ? 'wide' : undefined}>
      <Field id={placeId(pointer)} label={label} hint={hint} error={wrong} optional={!isNeeded}>
        {(control) => <Control {...props} field={field} control={control} />}
      </Field>
    </div>
  );
}

function Control(
  props: EntryFieldProps & { readonly field: FinderField | undefined; readonly control: ControlProps },
): JSX.Element {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const { field, control, pointer, onChange } = props;
  const value = String(props.value);
  const common = {
    ...control,
    value,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  switch (field?.type) {
    case 'choice':
      return (
        <select {...common}>
          <option value="">{t('web.entries.choose')}</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name[language]}
            </option>
          ))}
        </select>
      );
    case 'division':
    case 'field':
      return (
        <LookupInput
          control={control}
          lookup={field.type === 'division' ? 'divisions' : 'fields'}
          above
          text={props.name ?? value}
          onTake={({ value: code, label, place }) => onChange(code, inWords(label, place))}
          onClear={() => onChange('')}
        />
      );
    case 'day':
      return <input {...common} type="date" />;
    case 'number':
    case 'money':
    case 'percent':
      return <input {...common} className="num" inputMode="decimal" autoComplete="off" maxLength={40} />;
    case 'link':
      return <input {...common} type="url" autoComplete="off" maxLength={1000} />;
    default:
      return pointer === '/body' ? (
        <textarea {...common} rows={12} maxLength={MOST['/body']} />
      ) : (
        <input {...common} autoComplete="off" maxLength={MOST[pointer] ?? MOST_OF_FIELD} />
      );
  }
}

function Choices(
  props: EntryFieldProps & {
    readonly field: FinderField;
    readonly label: string;
    readonly hint: string | undefined;
    readonly isNeeded: boolean;
  },
): JSX.Element {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const { field, pointer, wrong, onChange, hint } = props;
  const id = placeId(pointer);
  const chosen: readonly string[] = typeof props.value === 'string' ? [props.value] : props.value;
  const choose = (value: string, isChosen: boolean) =>
    onChange(
      field.options.flatMap((option) =>
        (option.value === value ? isChosen : chosen.includes(option.value)) ? [option.value] : [],
      ),
    );
  const describedBy = [wrong ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return (
    <fieldset className="field wide" id={id} tabIndex={-1} aria-describedby={describedBy || undefined}>
      <legend>
        {props.label}
        {props.isNeeded ? null : <span className="hint">{t('web.entries.optional')}</span>}
      </legend>
      <div className="row">
        {field.options.map(({ value, name }) => (
          <label className="choice" key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) => choose(value, target.checked)}
            />
            <span>{name[language]}</span>
          </label>
        ))}
      </div>
      {wrong ? <FieldWrong id={`${id}-error`}>{wrong}</FieldWrong> : null}
      {hint ? (
        <p className="hint prose" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </fieldset>
  );
}

/** How a value is written, or what is public now instead of it. */
function useHint(field: FinderField | undefined, before: string | undefined): string | undefined {
  const t = useMessages(entryMessages);
  if (before !== undefined)
    return t('web.entries.now-public', { words: before === '' ? t('web.entries.nothing') : short(before) });
  if (field?.type === 'place') return t('web.entries.hint.place');
  if (field?.type === 'link') return t('web.entries.hint.link');
  if (field?.type === 'division') return t('web.entries.hint.division');
  return field?.type === 'field' ? t('web.entries.hint.field') : undefined;
}

function unitOf(field: FinderField | undefined): Text | null {
  if (field?.type === 'percent') return { zh: '%', en: '%' };
  if (field?.type === 'money') return field.unit ?? { zh: '元', en: 'yuan' };
  return field?.unit ?? null;
}

/** As the API puts a code in words, but for the marks between the levels. */
function inWords(label: Text, place: Text | null): Text {
  return place ? { zh: `${place.zh} › ${label.zh}`, en: `${place.en} › ${label.en}` } : label;
}

function short(words: string): string {
  return words.length > 200 ? `${words.slice(0, 200)}…` : words;
}
