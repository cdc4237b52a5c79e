import { Facts, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherAssignment } from '../../api/types';
import { expertMessages } from './expert.messages';

/** The score as it was handed in; nothing where there is none. */
export function ScoreView({ assignment }: { readonly assignment: VoucherAssignment }): JSX.Element | null {
  const t = useMessages(expertMessages);
  const language = useLanguage();
  const { score, sheet } = assignment;
  if (!score) return null;
  return (
    <Panel id="h-sheet" title={t('web.expert.sheet')}>
      <Facts
        facts={[
          ...sheet.criteria.map(({ id, title }) => ({
            term: title[language],
            value: (
              <>
                <b className="num">{score.points[id] ?? '—'}</b>
                {score.comments[id] ? (
                  <span className="small soft limit lines">{score.comments[id]}</span>
                ) : null}
              </>
            ),
          })),
          ...(score.remark
            ? [{ term: t('web.expert.remark'), value: <span className="lines">{score.remark}</span> }]
            : []),
        ]}
      />
    </Panel>
  );
}
