import { CardCell, CardRow, CardTable, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { caseMessages } from './case.messages';
import { rowOfField } from './case-row';
import { FieldValue } from './field-value';
import { newClause } from './new-clause';
import { RowName } from './row-name';
import type { SectionProps } from './section-props';

/** Fields with one value each. */
export function FieldRows(props: SectionProps): JSX.Element {
  const t = useMessages(caseMessages);
  const language = useLanguage();
  const { section, application, names, Action, Mark } = props;
  const columns = [
    { key: 'item', label: t('web.case.item') },
    { key: 'value', label: t('web.case.value') },
    ...(Action ? [{ key: 'action', label: t('web.case.action'), silent: true }] : []),
  ];
  return (
    <div className="pairs">
      <CardTable caption={section.title[language]} columns={columns}>
        {section.fields.map((field, place) => {
          const row = rowOfField(field, application, language);
          return (
            <CardRow
              key={row.row}
              kind={props.flagged?.(row.row) ? 'flag' : undefined}
              head={
                <RowName
                  row={row}
                  clause={newClause(section.fields, place)?.[language]}
                  mark={Mark ? <Mark row={row.row} /> : null}
                />
              }
            >
              <CardCell>
                <FieldValue field={field} value={row.values[0]?.value} names={names} unit />
              </CardCell>
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
        })}
      </CardTable>
    </div>
  );
}
