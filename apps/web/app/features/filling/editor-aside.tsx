import { clockText, Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { CaseTimeline } from '../application/case-timeline';
import { GateList } from '../application/gate-list';
import { fillingMessages } from './filling.messages';
import { useForm } from './form-context';
import { MissingLink } from './missing-link';

/** Beside the form: how the conditions stand, and where the case is. */
export function EditorAside(): JSX.Element {
  const t = useMessages(fillingMessages);
  const { application, filling } = useForm();
  const { selfCheck } = filling.live;
  return (
    <aside className="side stack-3" aria-label={`${t('web.fill.self-check')} · ${t('web.fill.progress')}`}>
      <Panel
        id="h-self"
        flush
        title={t(application.unlocked.length > 0 ? 'web.fill.self-check' : 'web.fill.self-check.closed')}
        hint={
          <span className="num">{t('web.fill.updated', { time: clockText(selfCheck.evaluatedAt) })}</span>
        }
      >
        <GateList selfCheck={selfCheck} Missing={MissingLink} />
      </Panel>
      <Panel id="h-time" title={t('web.fill.progress')}>
        <CaseTimeline steps={application.timeline} />
      </Panel>
    </aside>
  );
}
