import type { Text } from '#kernel';
import { CardCell, CardGroup, CardRow, CardTable, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { caseMessages } from './case.messages';
import { rowOfField } from './case-row';
import type { FormField } from './case-types';
import { FieldValue } from './field-value';
import { newClause } from './new-clause';
import { RowName } from './row-name';
import type { SectionProps } from './section-props';
import { sharedUnit } from './shared-unit';

/**
 * Fields with a value for each of three years, side by side; those of one group stand under its name. The years
 * themselves are the head of the table.
 */
export function YearRows(props: SectionProps): JSX.Element {
  const t = useMessages(caseMessages);
  const language = useLanguage();
  const { section, application, Action } = props;
  const columns = [
    { key: 'item', label: t('web.case.item') },
    ...application.years.map((year) => ({
      key: String(year),
      label: t('web.case.year', { year }),
      numeric: true,
    })),
    ...(Action ? [{ key: 'action', label: t('web.case.action'), silent: true }] : []),
  ];
  return (
    <CardTable caption={section.title[language]} columns={columns} figures grouped>
      {groupsOf(section.fields.filter(({ kind }) => kind !== 'year')).map((fields) => (
        <tbody role="rowgroup" key={fields[0]?.pattern}>
          {fields[0]?.group ? <CardGroup span={columns.length}>{fields[0].group[language]}</CardGroup> : null}
          {fields.map((field, place) => (
            <YearRow key={field.pattern} {...props} field={field} clause={newClause(fields, place)} />
          ))}
        </tbody>
      ))}
    </CardTable>
  );
}

function YearRow(
  props: SectionProps & { readonly field: FormField; readonly clause: Text | undefined },
): JSX.Element {
  const t = useMessages(caseMessages);
  const language = useLanguage();
  const { field, section, Action, Mark } = props;
  const row = rowOfField(field, props.application, language);
  const ownUnit = sharedUnit(section) === null;
  return (
    <CardRow
      kind={props.flagged?.(row.row) ? 'flag' : undefined}
      head={
        <RowName row={row} clause={props.clause?.[language]} mark={Mark ? <Mark row={row.row} /> : null} />
      }
    >
      {row.values.map(({ pointer, year, value }) => (
        <CardCell key={pointer} label={t('web.case.year', { year: year ?? '' })} numeric>
          <FieldValue field={field} value={value} names={props.names} unit={ownUnit} />
        </CardCell>
      ))}
      {Action ? (
        <CardCell>
          {field.readOnly ? null : (
            <span className="rowaction">
              <Action row={row} />
            </span>
          )}
        </CardCell>
      ) : null}
    </CardRow>
  );
}

/** Neighbours of the same group together, in the order of the form. */
export function groupsOf(fields: readonly FormField[]): FormField[][] {
  return fields.reduce<FormField[][]>((groups, field) => {
    const last = groups.at(-1);
    if (last && last[0]?.group?.zh === field.group?.zh) last.push(field);
    else groups.push([field]);
    return groups;
  }, []);
}
