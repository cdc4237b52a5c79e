import { Button, useMessages, type ControlProps } from '#look';
import { useState, type JSX } from 'react';
import { fillingMessages } from './filling.messages';
import { LookupInput } from './lookup-input';

/** A list of names, each found by look-up or written freely. */
export function TextsInput(props: {
  readonly control: ControlProps;
  readonly lookup: string | undefined;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const [next, setNext] = useState('');
  const texts = Array.isArray(props.value) ? props.value.filter((item) => typeof item === 'string') : [];
  const add = (text: string) => {
    const wanted = text.trim();
    setNext('');
    if (wanted && !texts.includes(wanted)) props.onChange([...texts, wanted]);
  };
  const remove = (text: string) => {
    const rest = texts.filter((one) => one !== text);
    props.onChange(rest.length > 0 ? rest : null);
  };
  return (
    <div className="texts">
      {texts.length > 0 ? (
        <ul>
          {texts.map((text) => (
            <li key={text}>
              <span>{text}</span>
              <Button
                kind="plain"
                onClick={() => remove(text)}
                aria-label={t('web.fill.texts.remove', { name: text })}
              >
                {t('web.fill.row.remove.yes')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="askrow">
        <LookupInput
          control={props.control}
          lookup={props.lookup ?? ''}
          text={next}
          free
          onType={setNext}
          onTake={({ value }) => add(value)}
        />
        <Button kind="second" onClick={() => add(next)}>
          {t('web.fill.texts.add')}
        </Button>
      </div>
    </div>
  );
}
