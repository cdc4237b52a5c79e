import { momentText, Timeline, useLanguage } from '#look';
import type { JSX } from 'react';
import type { FinderProposal } from '../../api/types';

/** What has happened, by whom and why. */
export function PastMoves(props: {
  readonly items: FinderProposal['timeline'];
  readonly none: string;
}): JSX.Element {
  const language = useLanguage();
  if (props.items.length === 0) return <p className="soft">{props.none}</p>;
  return (
    <Timeline
      steps={props.items.map(({ label, at, by, note }) => ({
        id: at,
        state: 'done',
        when: momentText(at, language),
        dateTime: at,
        text: label[language],
        note: [by, note].filter(Boolean).join(' · '),
      }))}
    />
  );
}
