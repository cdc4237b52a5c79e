import type { JSX, ReactNode } from 'react';
import { Mistakes, type Mistake } from './mistakes.js';

/** A page of somebody who is not signed in: one narrow column with a heading. */
export function EntryPage(props: {
  readonly title: string;
  readonly lead?: string;
  readonly wide?: boolean;
  readonly mistakes?: readonly Mistake[];
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <main id="main" className={props.wide ? 'wrap entry wide' : 'wrap entry'}>
      <div>
        <h1>{props.title}</h1>
        {props.lead ? <p className="soft">{props.lead}</p> : null}
      </div>
      <Mistakes mistakes={props.mistakes ?? []} />
      {props.children}
    </main>
  );
}
