import { Fragment, type JSX, type ReactNode } from 'react';

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

/** Names and values; `three` sets them side by side in threes, for short values. */
export function Facts(props: { readonly facts: readonly Fact[]; readonly three?: boolean }): JSX.Element {
  if (props.three) {
    return (
      <dl className="facts three">
        {props.facts.map((fact) => (
          <div key={fact.term}>
            <dt>{fact.term}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <dl className="facts">
      {props.facts.map((fact) => (
        <Fragment key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
