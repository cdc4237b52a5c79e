import { CardCell, CardRow, CardTable, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { caseMessages } from './case.messages';
import { rowsOfList } from './case-row';
import { FieldValue } from './field-value';
import { RowName } from './row-name';
import type { SectionProps } from './section-props';

/** A list whose rows the company added; the first column names the row. */
export function ListRows(props: SectionProps): JSX.Element {
  const t = useMessages(caseMessages);
  const language = useLanguage();
  const { section, application, names, Action, Mark } = props;
  const rows = rowsOfList(section, application, language);
  if (rows.length === 0) return <p className="quiet">{t('web.case.no-rows')}</p>;
  const [first, ...others] = section.fields;
  const columns = [
    { key: 'name', label: first?.label[language] ?? t('web.case.item') },
    ...others.map((field) => ({ key: field.pattern, label: field.label[language] })),
    ...(Action ? [{ key: 'action', label: t('web.case.action'), silent: true }] : []),
  ];
  return (
    <div className="listed-rows">
      <CardTable caption={section.title[language]} columns={columns}>
        {rows.map((row) => (
          <CardRow
            key={row.row}
            kind={props.flagged?.(row.row) ? 'flag' : undefined}
            head={<RowName row={row} mark={Mark ? <Mark row={row.row} /> : null} />}
          >
            {others.map((field) => (
              <CardCell key={field.pattern} label={field.label[language]}>
                <FieldValue
                  field={field}
                  value={columnOf(row.values[0]?.value, field.pattern)}
                  names={names}
                  short
                  unit
                />
              </CardCell>
            ))}
            {Action ? (
              <CardCell>
                <span className="rowaction">
                  <Action row={row} />
                </span>
              </CardCell>
            ) : null}
          </CardRow>
        ))}
      </CardTable>
    </div>
  );
}

/** The value of a row, by the last segment of the column’s pattern. */
function columnOf(row: unknown, pattern: string): unknown {
  const key = pattern.split('/').at(-1) ?? '';
  return typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[key] : undefined;
}
