/// <reference lib="dom" />
import type { JSX, MouseEvent, ReactNode } from 'react';

/** Moves focus into the field itself; without scripts the link still scrolls to it. */
function focusField(event: MouseEvent<HTMLAnchorElement>): void {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.closest('details')?.setAttribute('open', '');
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center' });
}

/** A link to a field on the same page that puts the cursor there. */
export function FieldLink(props: { readonly fieldId: string; readonly children: ReactNode }): JSX.Element {
  return (
    <a href={`#${props.fieldId}`} onClick={focusField}>
      {props.children}
    </a>
  );
}
