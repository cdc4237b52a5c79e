import { Fragment, type JSX } from 'react';
import { Original } from './original';

interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** A text with what was looked for marked in it. It comes in pieces: nothing of it is ever read as HTML. */
export function MarkedText({ pieces }: { readonly pieces: readonly Piece[] }): JSX.Element {
  return (
    <Original text={pieces.map(({ text }) => text).join('')}>
      {pieces.map(({ text, found }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
        <Fragment key={at}>{found ? <mark>{text}</mark> : text}</Fragment>
      ))}
    </Original>
  );
}
