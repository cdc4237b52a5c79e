import { useId, type JSX, type ReactNode } from 'react';
import { FieldLink } from './field-link.js';
import { useMessages } from './language-context.js';
import { lookMessages } from './look.messages.js';
import { Tag } from './tag.js';

export interface TodoItem {
  readonly fieldId: string;
  readonly text: string;
  readonly done: boolean;
}

/** What was sent back and has to be put right: the amber sister of the error summary. */
export function TodoList(props: {
  readonly title: ReactNode;
  readonly items: readonly TodoItem[];
  /** Until when, and what happens otherwise. */
  readonly children?: ReactNode;
}): JSX.Element {
  const heading = useId();
  const t = useMessages(lookMessages);
  return (
    <section className="errors todo" aria-labelledby={heading}>
      <h2 id={heading}>{props.title}</h2>
      {props.children}
      <ol className="todolist">
        {props.items.map((item) => (
          <li key={item.fieldId}>
            <FieldLink fieldId={item.fieldId}>{item.text}</FieldLink>{' '}
            {item.done ? (
              <Tag tone="ok" icon="check">
                {t('look.done')}
              </Tag>
            ) : (
              <Tag tone="warn">{t('look.not-done')}</Tag>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
