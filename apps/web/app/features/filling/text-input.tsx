import type { ControlProps } from '#look';
import type { JSX } from 'react';
import { useTyped } from './use-typed';

/** One line, several lines, a code or a date. */
export function TextInput(props: {
  readonly control: ControlProps;
  readonly kind: 'text' | 'lines' | 'code' | 'date' | 'year';
  readonly value: unknown;
  readonly maxLength?: number | undefined;
  readonly onChange: (value: unknown) => void;
}): JSX.Element {
  const { control, kind, onChange } = props;
  const value = typeof props.value === 'string' || typeof props.value === 'number' ? String(props.value) : '';
  const field = useTyped(value);
  const shared = {
    ...control,
    value: field.text,
    onFocus: () => field.begin(value),
    onBlur: field.end,
    onChange: ({ target }: { target: { value: string } }) => {
      field.type(target.value);
      onChange(target.value === '' ? null : target.value);
    },
  };
  if (kind === 'lines') return <textarea {...shared} rows={3} maxLength={props.maxLength ?? 4000} />;
  return (
    <input
      {...shared}
      type={kind === 'date' ? 'date' : 'text'}
      className={kind === 'code' ? 'mono' : undefined}
      maxLength={props.maxLength ?? 200}
      autoComplete="off"
      spellCheck={kind === 'text'}
    />
  );
}
