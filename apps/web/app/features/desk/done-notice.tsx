import { Icon, useMessages } from '#look';
import { useEffect, useRef, type JSX } from 'react';
import { LocalLink } from '../../frame/local-link';
import { decisionMessages } from './decision.messages';
import { DECISIONS, type Decision } from './desk-types';

/** What was just decided; travels with the navigation to the next case. */
export interface Done {
  readonly id: string;
  readonly number: string;
  readonly company: string;
  readonly decision: Decision;
}

export function doneOf(state: unknown): Done | null {
  const done = typeof state === 'object' && state !== null && 'done' in state ? (state.done as Done) : null;
  return done && DECISIONS.includes(done.decision) ? done : null;
}

/** Says what was done, on the page that comes next, and is the first thing that is read there. */
export function DoneNotice(props: {
  readonly done: Done;
  readonly follows: 'case' | 'queue' | 'nothing';
}): JSX.Element {
  const t = useMessages(decisionMessages);
  const box = useRef<HTMLOutputElement>(null);
  const { done, follows } = props;
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    // Said once: the browser keeps a page's state over a reload, and the server, which does not know it, would render
    // another page than the browser.
    window.history.replaceState({ ...(window.history.state as object), usr: null }, '');
  }, []);
  return (
    <output className="notice done" tabIndex={-1} ref={box}>
      <Icon name="check" />
      <span>
        {t(`web.decide.done.${done.decision}`, { company: done.company, number: done.number })}{' '}
        {follows === 'case' ? t('web.decide.done.next') : null}
        {follows === 'nothing' ? t('web.decide.done.none') : null}{' '}
        <LocalLink to={`/desk/${done.id}`}>{t('web.decide.done.see')}</LocalLink>
      </span>
    </output>
  );
}
