import { CardCell, CardTable, FieldWrong, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FormField, FormSection, ReturnedItem } from '../../api/types';
import { FieldValue, fieldText } from '../application/field-value';
import { sharedUnit } from '../application/shared-unit';
import { groupsOf } from '../application/year-rows';
import { FieldControl } from './field-control';
import { fillingMessages } from './filling.messages';
import { useForm, useMistakes, usePlace } from './form-context';
import { yearsText } from './gather-mistakes';
import { fieldId, isUnlocked, overlap, valueAt } from './pointer';
import { OldNow, ReturnedWords } from './returned-note';

/** Three years side by side, oldest first; rows of one group stand under its name. */
export function YearsSection({ section }: { readonly section: FormSection }): JSX.Element {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const { application } = useForm();
  const fields = section.fields.filter(({ kind }) => kind !== 'year');
  const columns = [
    { key: 'item', label: t('web.fill.item') },
    ...application.years.map((year) => ({
      key: String(year),
      label: t('web.fill.year', { year }),
      numeric: true,
    })),
  ];
  return (
    <CardTable caption={section.title[language]} columns={columns} figures grouped>
      {groupsOf(fields).map((group) => (
        <tbody role="rowgroup" key={group[0]?.pattern}>
          {group[0]?.group ? (
            <tr role="row" className="grp">
              <th role="rowheader" scope="rowgroup" colSpan={columns.length}>
                {group[0].group[language]}
              </th>
            </tr>
          ) : null}
          {group.map((field) => (
            <YearsRow key={field.pattern} field={field} section={section} />
          ))}
        </tbody>
      ))}
    </CardTable>
  );
}

function YearsRow({
  field,
  section,
}: {
  readonly field: FormField;
  readonly section: FormSection;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const { application, mistakes } = useForm();
  const mistakeAt = useMistakes();
  const row = field.pattern.replace(/\/\*$/, '');
  const places = application.years.map((year, i) => ({ year, pointer: `${row}/${i}` }));
  const returned = application.returns.filter(({ pointer }) => overlap(pointer, row));
  const missing = mistakes.filter(
    ({ pointer, code }) => code === 'form.required' && places.some((place) => place.pointer === pointer),
  );
  const wrong = places.flatMap(({ year, pointer }) => {
    const words = mistakeAt(pointer);
    const isMissing = missing.some((one) => one.pointer === pointer);
    return words && !isMissing ? [{ year, pointer, words }] : [];
  });
  const noted = returned.length + missing.length + wrong.length > 0;
  return (
    <>
      <tr role="row" className={returned.length > 0 ? 'flag' : undefined}>
        <th role="rowheader" scope="row" id={fieldId(row)} tabIndex={-1}>
          {field.label[language]}
          {sharedUnit(section) || !field.unit ? null : ` (${field.unit[language]})`}
          {field.help ? <span className="hint rowhint">{field.help[language]}</span> : null}
        </th>
        {places.map((place) => (
          <YearCell key={place.pointer} field={field} {...place} />
        ))}
      </tr>
      {noted ? (
        <tr role="row" className={returned.length > 0 ? 'flag note' : 'note'}>
          <td role="cell" colSpan={places.length + 1}>
            {missing.length > 0 ? (
              <FieldWrong id={`${fieldId(row)}-error`}>
                {t('web.fill.missing-years', { years: yearsText(application.years, missing, language) })}
              </FieldWrong>
            ) : null}
            {wrong.map(({ year, pointer, words }) => (
              <FieldWrong key={pointer} id={`${fieldId(pointer)}-error`}>
                {language === 'zh' ? `${year} 年：` : `${year}: `}
                {words}
              </FieldWrong>
            ))}
            {returned.map((item) => (
              <ReturnedCell key={item.id} item={item} field={field} />
            ))}
          </td>
        </tr>
      ) : null}
    </>
  );
}

function YearCell(props: {
  readonly field: FormField;
  readonly year: number;
  readonly pointer: string;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const { names } = useForm();
  const { field, year, pointer } = props;
  const place = usePlace(pointer);
  const name = t('web.fill.year', { year });
  const label = language === 'zh' ? `${name}${field.label.zh}` : `${field.label.en}, ${name}`;
  const id = fieldId(pointer);
  return (
    <CardCell label={name} numeric>
      {place.open && !field.readOnly ? (
        <FieldControl
          field={field}
          label={label}
          value={place.value}
          onChange={place.change}
          control={{
            id,
            'aria-invalid': place.error ? true : undefined,
            'aria-describedby': place.error
              ? `${id}-error ${fieldId(pointer.replace(/\/\d$/, ''))}-error`
              : undefined,
          }}
        />
      ) : (
        <span id={id} tabIndex={-1}>
          <FieldValue field={field} value={place.value} names={names} />
        </span>
      )}
    </CardCell>
  );
}

/** The reviewer's words under the row, with the old figure beside the new one. */
function ReturnedCell({
  item,
  field,
}: {
  readonly item: ReturnedItem;
  readonly field: FormField;
}): JSX.Element {
  const language = useLanguage();
  const { values, names, change, application } = useForm();
  const text = (value: unknown) => fieldText(field, value, language, names) ?? '';
  return (
    <>
      <ReturnedWords item={item} />
      {isUnlocked(application.unlocked, item.pointer) ? (
        <OldNow
          old={text(item.oldValue)}
          now={text(valueAt(values, item.pointer))}
          onRestore={() => change(item.pointer, item.oldValue ?? null)}
        />
      ) : null}
    </>
  );
}
