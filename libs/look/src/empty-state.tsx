import type { JSX, ReactNode } from 'react';

/** What will be here, what to prepare, and one way to begin. */
export function EmptyState(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}): JSX.Element {
  return (
    <div className="empty">
      <h2>{props.title}</h2>
      {props.children}
      {props.action ? <p>{props.action}</p> : null}
    </div>
  );
}
