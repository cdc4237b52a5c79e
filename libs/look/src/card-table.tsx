/* oxlint-disable jsx-a11y/no-interactive-element-to-noninteractive-role -- a changed `display` takes a table's meaning away; the roles give it back */
import type { JSX, ReactNode } from 'react';

interface Column {
  readonly key: string;
  readonly label: ReactNode;
  readonly numeric?: boolean;
  /** The label is read but not shown, as over a column of buttons. */
  readonly silent?: boolean;
}

/**
 * A table whose rows become cards when the screen is narrow. The ARIA roles say again what the elements mean, because
 * a changed `display` takes a table's meaning away. `figures` keeps three short values side by side.
 */
export function CardTable(props: {
  readonly caption: string;
  readonly captionShown?: boolean;
  readonly columns: readonly Column[];
  readonly figures?: boolean;
  /** `CardRow`s, or `<tbody role="rowgroup">` elements when `grouped`. */
  readonly children: ReactNode;
  readonly grouped?: boolean;
}): JSX.Element {
  return (
    <table role="table" className={props.figures ? 'table cards fin' : 'table cards'}>
      <caption className={props.captionShown ? undefined : 'vh'}>{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {props.columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" className={column.numeric ? 'n' : undefined}>
              {column.silent ? <span className="vh">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      {props.grouped ? props.children : <tbody role="rowgroup">{props.children}</tbody>}
    </table>
  );
}

export function CardRow(props: {
  readonly head: ReactNode;
  readonly id?: string;
  readonly kind?: 'sum' | 'flag';
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <tr role="row" className={props.kind}>
      <th role="rowheader" scope="row" id={props.id}>
        {props.head}
      </th>
      {props.children}
    </tr>
  );
}

/** A line that names the rows below it; stands first in its `<tbody>`. */
export function CardGroup(props: { readonly span: number; readonly children: ReactNode }): JSX.Element {
  return (
    <tr role="row" className="grp">
      <th role="rowheader" scope="rowgroup" colSpan={props.span}>
        {props.children}
      </th>
    </tr>
  );
}

export function CardCell(props: {
  /** The column's name, shown beside the value on a card. */
  readonly label?: string;
  readonly numeric?: boolean;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <td role="cell" data-label={props.label} className={props.numeric ? 'n' : undefined}>
      {props.children}
    </td>
  );
}
