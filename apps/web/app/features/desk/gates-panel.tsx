import { Notice, Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { GateList } from '../application/gate-list';
import { deskMessages } from './desk.messages';
import { PlaceLink } from './place-link';
import { useReview } from './review-context';

/** What the rules compute of the conditions, with the numbers used; rules that nobody has checked say so. */
export function GatesPanel(): JSX.Element {
  const t = useMessages(deskMessages);
  const { selfCheck } = useReview().application;
  return (
    <Panel id="h-gates" title={t('web.desk.gates')} flush>
      {selfCheck.ruleSet.verified ? null : (
        <div className="unverified">
          <Notice tone="warn">{t('web.desk.gates.unverified')}</Notice>
        </div>
      )}
      <GateList selfCheck={selfCheck} Missing={PlaceLink} />
    </Panel>
  );
}
