import type { JSX, ReactNode } from 'react';
import { rowId } from './case-pointer';
import type { CaseRow } from './case-row';

/** The name of a row, which links lead to: it takes the focus when they do. */
export function RowName(props: {
  readonly row: CaseRow;
  readonly clause?: string | undefined;
  readonly mark?: ReactNode;
}): JSX.Element {
  return (
    <>
      <span id={rowId(props.row.row)} tabIndex={-1} className="rowname">
        {props.row.label}
      </span>{' '}
      {props.mark}
      {props.clause ? <span className="small quiet clause">{props.clause}</span> : null}
    </>
  );
}
