import { canonicalFigure, figureText, type ControlProps } from '#look';
import type { JSX } from 'react';
import { flushSync } from 'react-dom';
import { useTyped } from './use-typed';

/**
 * A count (JSON number) or an amount (decimal text). Full-width figures and separators are understood; what is no
 * figure at all goes to the server on leaving the field, which says in words what is wrong.
 */
export function FigureInput(props: {
  readonly control: ControlProps;
  readonly kind: 'count' | 'amount';
  readonly value: unknown;
  readonly label?: string;
  readonly onChange: (value: unknown) => void;
}): JSX.Element {
  const { control, kind, value, onChange } = props;
  const plain = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const field = useTyped(figureText(plain));
  const read = (text: string) => canonicalFigure(text, kind === 'count' ? 0 : 2);
  const give = (figure: string) => onChange(kind === 'count' ? Number(figure) : figure);
  return (
    <input
      {...control}
      aria-label={props.label}
      className="n"
      type="text"
      inputMode={kind === 'count' ? 'numeric' : 'decimal'}
      autoComplete="off"
      maxLength={40}
      value={field.text}
      onFocus={({ target }) => {
        // At once, not later: who selects or types right after the focus must meet the bare figure.
        flushSync(() => field.begin(plain));
        target.select();
      }}
      onChange={({ target }) => {
        field.type(target.value);
        const figure = read(target.value);
        if (target.value.trim() === '') onChange(null);
        else if (figure !== null) give(figure);
      }}
      onBlur={() => {
        if (field.text.trim() !== '' && read(field.text) === null && field.text !== plain)
          onChange(field.text.trim());
        field.end();
      }}
    />
  );
}
