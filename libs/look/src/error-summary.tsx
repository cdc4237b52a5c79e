/// <reference lib="dom" />
import { useEffect, useId, useRef, type JSX } from 'react';
import { FieldLink } from './field-link.js';

export interface FieldMistake {
  readonly fieldId: string;
  readonly text: string;
}

/**
 * What is wrong, on top of the form, each line linked to its field. It takes the focus when it appears: give it a new
 * `key` with every try, so that a screen reader hears it again. As first rendered by a server it needs no script.
 */
export function ErrorSummary(props: {
  readonly title: string;
  readonly mistakes: readonly FieldMistake[];
}): JSX.Element | null {
  const heading = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  if (props.mistakes.length === 0) return null;
  return (
    <section className="errors" role="alert" aria-labelledby={heading} tabIndex={-1} ref={box}>
      <h2 id={heading}>{props.title}</h2>
      <ol className="todolist">
        {props.mistakes.map((mistake) => (
          <li key={`${mistake.fieldId} ${mistake.text}`}>
            <FieldLink fieldId={mistake.fieldId}>{mistake.text}</FieldLink>
          </li>
        ))}
      </ol>
    </section>
  );
}
