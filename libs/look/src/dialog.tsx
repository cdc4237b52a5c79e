/// <reference lib="dom" />
import { useEffect, useId, useRef, type JSX, type ReactNode } from 'react';

/**
 * A question that must be answered before anything else. The native element keeps the focus inside, gives it back
 * afterwards and closes with Escape (`onClose`).
 */
export function Dialog(props: {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  /** Escape does not close it: the page cannot go on without an answer. */
  readonly stays?: boolean;
  readonly children: ReactNode;
}): JSX.Element {
  const heading = useId();
  const element = useRef<HTMLDialogElement>(null);
  const { open, onClose } = props;
  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={element}
      aria-labelledby={heading}
      onClose={onClose}
      onCancel={props.stays ? (event) => event.preventDefault() : undefined}
    >
      <h2 id={heading}>{props.title}</h2>
      {open ? props.children : null}
    </dialog>
  );
}
