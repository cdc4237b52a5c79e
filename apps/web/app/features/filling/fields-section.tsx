import { Field, OldNew, useLanguage, useMessages } from '#look';
import type { JSX, ReactNode } from 'react';
import type { FormField, FormSection } from '../../api/types';
import { fieldText } from '../application/field-value';
import { FieldControl } from './field-control';
import { fillingMessages } from './filling.messages';
import { useForm, usePlace } from './form-context';
import { LockedValue } from './locked-value';
import { fieldId } from './pointer';
import { ReturnedNote } from './returned-note';

/** Fields with one value each. */
export function FieldsSection({ section }: { readonly section: FormSection }): JSX.Element {
  return (
    <div className="fieldgrid">
      {section.fields.map((field) => (
        <OneField key={field.pattern} field={field} pointer={field.pattern} />
      ))}
    </div>
  );
}

/** One field: open, locked, or sent back with its old value beside it. */
export function OneField({
  field,
  pointer,
}: {
  readonly field: FormField;
  readonly pointer: string;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const { names } = useForm();
  const place = usePlace(pointer);
  const unit = field.unit ? (language === 'zh' ? `（${field.unit.zh}）` : ` (${field.unit.en})`) : '';
  const wide = field.kind === 'list-of-text' || field.kind === 'lines' ? 'wide' : undefined;
  if (!place.open || field.readOnly) {
    return (
      <div className={wide} id={fieldId(pointer)} tabIndex={-1}>
        <span className="label">
          {field.label[language]}
          {unit}
        </span>
        <LockedValue field={field} value={place.value} />
      </div>
    );
  }
  const input = (
    <Field
      id={fieldId(pointer)}
      label={field.label[language] + unit}
      hint={hintOf(field, language)}
      error={place.error}
      optional={!field.required}
    >
      {(control) => (
        <FieldControl field={field} control={control} value={place.value} onChange={place.change} />
      )}
    </Field>
  );
  if (!place.returned) return <div className={wide}>{input}</div>;
  return (
    <div className="wide">
      <ReturnedNote item={place.returned}>
        <OldNew
          oldLabel={t('web.fill.returned.old')}
          old={fieldText(field, place.returned.oldValue, language, names)}
        >
          {input}
        </OldNew>
      </ReturnedNote>
    </div>
  );
}

/** What to fill in, and the clause that it serves. */
function hintOf({ help, clause }: FormField, language: 'zh' | 'en'): ReactNode {
  const parts = [help?.[language], clause?.[language]].filter(Boolean);
  return parts.length > 0 ? parts.join(language === 'zh' ? ' ' : ' · ') : undefined;
}
