import { useMessages } from '#look';
import { useEffect, useRef, type JSX } from 'react';
import type { Sending } from '../voucher/use-sending';
import { reconciliationMessages } from './reconciliation.messages';

/** What is wrong with a file, line by line; it takes the focus. */
export function FileFaults({ sending }: { readonly sending: Sending }): JSX.Element | null {
  const t = useMessages(reconciliationMessages);
  const box = useRef<HTMLElement>(null);
  const { mistakes, tries, words } = sending;
  useEffect(() => {
    if (tries > 0) box.current?.focus();
  }, [tries]);
  if (words)
    return (
      <p className="wrong" role="alert">
        {words}
      </p>
    );
  if (mistakes.size === 0) return null;
  return (
    <section className="errors" role="alert" tabIndex={-1} ref={box} aria-labelledby="h-faults">
      <h3 id="h-faults">{t('web.recon.refused')}</h3>
      <p>{t('web.recon.refused.text')}</p>
      <ul className="todolist">
        {[...mistakes].map(([pointer, text]) => {
          const line = /^\/content\/(\d+)$/.exec(pointer)?.[1];
          return (
            <li key={pointer}>
              <b>{line ? t('web.recon.at-line', { line }) : t('web.recon.whole')}</b> {text}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
