import { Icon } from '#look';
import { useEffect, useRef, type JSX } from 'react';

/** What was just decided, as it travels with the navigation. */
export function saidOf(state: unknown): string | null {
  const said = typeof state === 'object' && state !== null && 'said' in state ? state.said : null;
  return typeof said === 'string' ? said : null;
}

/** Says what was done, on the page that comes next, and is the first thing that is read there. */
export function SaidNotice({ words }: { readonly words: string }): JSX.Element {
  const box = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    // Said once: the browser keeps a page's state over a reload.
    window.history.replaceState({ ...(window.history.state as object), usr: null }, '');
  }, []);
  return (
    <output className="notice done" tabIndex={-1} ref={box}>
      <Icon name="check" />
      <span>{words}</span>
    </output>
  );
}
