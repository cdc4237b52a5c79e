import { momentText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { frameMessages } from '../../frame/frame.messages';
import { LocalLink } from '../../frame/local-link';
import { StateTag } from '../workspace/state-tag';
import { fillingMessages } from './filling.messages';
import { useForm } from './form-context';
import { SaveState } from './save-state';

/** Which case this is, how it stands, and whether everything typed is saved. */
export function EditorHead(): JSX.Element {
  const t = useMessages(fillingMessages);
  const f = useMessages(frameMessages);
  const language = useLanguage();
  const { application } = useForm();
  const { programme, submittedAt, company } = application;
  const facts = [
    programme.roundName?.[language],
    submittedAt
      ? t('web.fill.submitted', { time: momentText(submittedAt, language) })
      : application.state === 'draft'
        ? t('web.fill.not-submitted')
        : null,
    company.districtName[language],
  ];
  return (
    <>
      <nav className="crumb" aria-label={f('web.place')}>
        <ol>
          <li>
            <LocalLink to="/workspace">{f('web.applications')}</LocalLink>
          </li>
          <li>
            {programme.name[language]} <span className="mono">{application.number}</span>
          </li>
        </ol>
      </nav>
      <div className="apphead">
        <div>
          <h1>
            {t('web.fill.title', { programme: programme.name[language] })}{' '}
            <StateTag state={application.state} label={application.stateLabel} />
          </h1>
          <p className="soft num">{facts.filter(Boolean).join(' · ')}</p>
        </div>
        <SaveState />
      </div>
    </>
  );
}
