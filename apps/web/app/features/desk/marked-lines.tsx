import type { JSX } from 'react';
import type { ValueLine } from './value-lines';

/** The lines of a value; beside another value, what differs is marked as removed or inserted. */
export function MarkedLines(props: {
  readonly lines: readonly ValueLine[];
  /** Null where the value stands alone. */
  readonly as: 'del' | 'ins' | null;
}): JSX.Element {
  return (
    <span className="num returnedvalue">
      {props.lines.map(({ text, unit, differs }, place) => {
        const Mark = props.as && differs ? props.as : 'span';
        return (
          <span key={`${place} ${text}`}>
            <Mark>{text}</Mark>
            {unit ? ` ${unit}` : null}
          </span>
        );
      })}
    </span>
  );
}
