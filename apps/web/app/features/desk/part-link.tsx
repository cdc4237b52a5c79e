import type { JSX, ReactNode } from 'react';
import { Link } from 'react-router';

/** The parts of a case, each at its own address. */
export const PARTS = ['form', 'attachments', 'progress', 'record'] as const;
export type Part = (typeof PARTS)[number];

export function partOf(search: string): Part {
  const named = new URLSearchParams(search).get('part');
  return PARTS.find((part) => part === named) ?? 'form';
}

/** A link to a part, or to one row of it; a plain address, so it also works without scripts. */
export function PartLink(props: {
  readonly part: Part;
  /** Id of an element in that part. */
  readonly anchor?: string;
  readonly current?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}): JSX.Element {
  const { part, anchor, current } = props;
  return (
    <Link
      className={props.className}
      to={{ search: part === 'form' ? '' : `?part=${part}`, ...(anchor ? { hash: `#${anchor}` } : {}) }}
      preventScrollReset
      aria-current={current ? 'page' : undefined}
    >
      {props.children}
    </Link>
  );
}
