import type { JSX, ReactNode } from 'react';
import { CardCell, CardRow, CardTable } from '#look';

/** A column: its heading, and what it says of a record. */
export interface RecordColumn<Row> {
  readonly label: string;
  readonly render: (row: Row) => ReactNode;
  /** Something to press: the heading is read but not shown. */
  readonly silent?: boolean;
}

/** Records of one kind, a line each. The first column names the record. */
export function RecordTable<Row>(props: {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly [RecordColumn<Row>, ...RecordColumn<Row>[]];
}): JSX.Element {
  const [name, ...others] = props.columns;
  const headings = props.columns.map(({ label, silent }) => ({ key: label, label, silent }));
  return (
    <CardTable caption={props.caption} columns={headings}>
      {props.rows.map((row) => (
        <CardRow key={props.keyOf(row)} head={name.render(row)}>
          {others.map(({ label, render, silent }) => (
            <CardCell key={label} label={silent ? undefined : label}>
              {render(row)}
            </CardCell>
          ))}
        </CardRow>
      ))}
    </CardTable>
  );
}
