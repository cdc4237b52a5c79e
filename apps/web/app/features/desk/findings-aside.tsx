import { Icon, Tag, useLanguage, useMessages, type IconName, type Tone } from '#look';
import type { JSX } from 'react';
import { placesByRow } from '../application/case-pointer';
import type { Finding } from '../application/case-types';
import { deskMessages } from './desk.messages';
import { PlaceLink } from './place-link';
import { useReview } from './review-context';

const LOOK: Record<Finding['severity'], { readonly tone: Tone; readonly icon: IconName }> = {
  blocking: { tone: 'bad', icon: 'cross' },
  bad: { tone: 'bad', icon: 'cross' },
  warn: { tone: 'warn', icon: 'warn' },
};

/** What the precheck noticed, beside the rows that it is about. */
export function FindingsAside({ hidden }: { readonly hidden: boolean }): JSX.Element {
  const t = useMessages(deskMessages);
  const { findings } = useReview().application;
  return (
    <aside className="side stack-3" hidden={hidden} aria-label={t('web.desk.findings')}>
      <section className="findings" aria-labelledby="h-find">
        <h2 id="h-find">
          {t('web.desk.findings')} <span className="num">{findings.length}</span>
        </h2>
        <p className="small quiet">
          {t(findings.length > 0 ? 'web.desk.findings.note' : 'web.desk.findings.none')}
        </p>
        {findings.length > 0 ? (
          <ol>
            {findings.map((finding, place) => (
              <FindingItem key={finding.id} finding={finding} no={place + 1} />
            ))}
          </ol>
        ) : null}
        <Checks />
      </section>
    </aside>
  );
}

function FindingItem(props: { readonly finding: Finding; readonly no: number }): JSX.Element {
  const t = useMessages(deskMessages);
  const language = useLanguage();
  const { form } = useReview();
  const { finding, no } = props;
  return (
    <li id={`finding-${no}`} tabIndex={-1}>
      <p>
        <Tag {...LOOK[finding.severity]}>{t(`web.desk.finding.${finding.kind}`)}</Tag>{' '}
        <b>
          {no} {finding.title[language]}
        </b>
      </p>
      <p className="soft num">{finding.detail[language]}</p>
      {finding.pointers.length > 0 ? (
        <p className="small">
          {t('web.desk.finding.see')}
          {placesByRow(form, finding.pointers).map((pointer) => (
            <span key={pointer} className="missing">
              <PlaceLink pointer={pointer} />
            </span>
          ))}
        </p>
      ) : null}
      {finding.clause ? <p className="small quiet">{finding.clause[language]}</p> : null}
    </li>
  );
}

/** What the precheck looked at, in one line each. */
function Checks(): JSX.Element {
  const t = useMessages(deskMessages);
  const { completeness, findings, attachments } = useReview().application;
  const missing = completeness.reduce((sum, { filled, total }) => sum + Math.max(0, total - filled), 0);
  const named = findings.some(({ kind }) => kind === 'identity');
  const infected = attachments.filter(({ scan }) => scan === 'infected').length;
  const unsure = attachments.filter(({ scan }) => scan !== 'clean').length;
  return (
    <dl className="pre small">
      <Check term={t('web.desk.check.complete')} ok={missing === 0}>
        {missing === 0
          ? t('web.desk.check.complete.ok', { count: completeness.length })
          : t('web.desk.check.complete.bad', { count: missing })}
      </Check>
      <Check term={t('web.desk.check.identity')} ok={!named}>
        {t(named ? 'web.desk.check.identity.bad' : 'web.desk.check.identity.ok')}
      </Check>
      <Check term={t('web.desk.check.files')} ok={unsure === 0}>
        {infected > 0
          ? t('web.desk.check.files.infected', { count: infected })
          : unsure > 0
            ? t('web.desk.check.files.unsure', { count: unsure })
            : t('web.desk.check.files.ok', { count: attachments.length })}
      </Check>
    </dl>
  );
}

function Check(props: {
  readonly term: string;
  readonly ok: boolean;
  readonly children: string;
}): JSX.Element {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd className={props.ok ? 'ok' : 'warn'}>
        <Icon name={props.ok ? 'check' : 'warn'} /> {props.children}
      </dd>
    </div>
  );
}
