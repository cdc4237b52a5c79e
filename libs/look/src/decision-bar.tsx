import type { JSX, ReactNode } from 'react';

/** Sticks to the bottom: one primary action, then the others; destructive ones last. */
export function DecisionBar(props: { readonly label: string; readonly children: ReactNode }): JSX.Element {
  return (
    <div className="decide" role="group" aria-label={props.label}>
      {props.children}
    </div>
  );
}
