import type { JSX } from 'react';

/** Any number of choices, as check boxes in a row. */
export function ChoiceList(props: {
  readonly id: string;
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}): JSX.Element {
  const { id, options, chosen, onChoose } = props;
  return (
    <fieldset id={id} tabIndex={-1}>
      <legend>{props.legend}</legend>
      <div className="row">
        {options.map(({ value, text }) => (
          <label className="choice" key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                onChoose(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
