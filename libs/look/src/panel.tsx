import type { JSX, ReactNode } from 'react';

/** A box around something one works in, with its heading. */
export function Panel(props: {
  /** Id of the heading, for links to the section. */
  readonly id: string;
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  /** Without the inner padding, for lists that run to the edge. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <section className="panel" aria-labelledby={props.id}>
      <header>
        <h2 id={props.id} tabIndex={-1}>
          {props.title}
        </h2>
        {props.hint ? <span className="hint">{props.hint}</span> : null}
      </header>
      {props.flush ? props.children : <div className="body">{props.children}</div>}
    </section>
  );
}
