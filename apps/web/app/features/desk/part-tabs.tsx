import { useMessages } from '#look';
import type { JSX } from 'react';
import type { Case } from '../application/case-types';
import { deskMessages } from './desk.messages';
import { PartLink, PARTS, type Part } from './part-link';

/** The parts of the case; each is a link of its own, so it can be opened, shared and read without scripts. */
export function PartTabs(props: { readonly application: Case; readonly current: Part }): JSX.Element {
  const t = useMessages(deskMessages);
  return (
    <nav className="kinds noprint" aria-label={t('web.desk.parts')}>
      <ul>
        {PARTS.map((part) => (
          <li key={part}>
            <PartLink part={part} current={part === props.current}>
              {t(`web.desk.part.${part}`)}
              {part === 'attachments' ? <b> {props.application.attachments.length}</b> : null}
            </PartLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
