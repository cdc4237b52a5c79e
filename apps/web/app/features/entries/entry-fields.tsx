import { useLanguage } from '#look';
import { useMemo, useState, type JSX } from 'react';
import type { Text } from '#kernel';
import type { FinderEntry, FinderKind } from '../../api/types';
import { EntryField } from './entry-field';
import type { Places, PlaceValue } from './entry-places';
import { nameKey, namesOf, pointersOf } from './place-words';

/** The form of an entry, made from the fields of its kind. */
export function EntryFields(props: {
  readonly kind: FinderKind;
  readonly values: Places;
  readonly onChange: (pointer: string, value: PlaceValue) => void;
  /** What is wrong, or what was asked to be changed, by place. */
  readonly wrong: ReadonlyMap<string, string>;
  /** What is public now, in words, at the places where something else is typed. */
  readonly before: ReadonlyMap<string, string>;
  /** As the API has read the values. */
  readonly shown: FinderEntry['fields'];
  /** A field was left. */
  readonly onLeave?: () => void;
}): JSX.Element {
  const language = useLanguage();
  const [learned, setLearned] = useState<ReadonlyMap<string, Text>>(new Map());
  const names = useMemo(() => new Map([...namesOf(props.shown), ...learned]), [props.shown, learned]);
  const { kind, values } = props;
  return (
    <div className="pair" {...(props.onLeave ? { onBlur: props.onLeave } : {})}>
      {pointersOf(kind).map((pointer) => {
        const value = values[pointer] ?? '';
        return (
          <EntryField
            key={pointer}
            kind={kind}
            pointer={pointer}
            value={value}
            name={names.get(nameKey(pointer, value))?.[language]}
            wrong={props.wrong.get(pointer)}
            before={props.before.get(pointer)}
            onChange={(next, name) => {
              if (name) setLearned((known) => new Map([...known, [nameKey(pointer, next), name]]));
              props.onChange(pointer, next);
            }}
          />
        );
      })}
    </div>
  );
}
