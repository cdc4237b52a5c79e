import { momentText, Tag, useLanguage, useMessages, type Tone } from '#look';
import type { JSX, ReactNode } from 'react';
import type { VoucherClaim } from '../../api/types';
import { claimDeskMessages } from './claim-desk.messages';
import { FlagEvidence } from './flag-evidence';

const TONE = { fault: 'bad', question: 'warn', flag: 'warn', clash: 'bad' } as const satisfies Record<
  string,
  Tone
>;

/** All that the machine noticed: what does not agree, what looks like a risk, what was handed in twice. */
export function ClaimFindings({ claim }: { readonly claim: VoucherClaim }): JSX.Element {
  const t = useMessages(claimDeskMessages);
  const language = useLanguage();
  const { findings, clashes, flags = [] } = claim;
  const count = findings.length + flags.length + clashes.length;
  return (
    <section className="findings" aria-labelledby="h-find">
      <h2 id="h-find">
        {t('web.cdesk.findings')} <span className="num">{count}</span>
      </h2>
      <p className="small quiet">{t(count > 0 ? 'web.cdesk.findings.note' : 'web.cdesk.findings.none')}</p>
      {count > 0 ? (
        <ol>
          {findings.map(({ code, severity, text, detail, pointer }) => (
            <Finding key={`${code} ${pointer}`} kind={severity} text={text[language]}>
              {detail ? <p className="small soft">{detail[language]}</p> : null}
            </Finding>
          ))}
          {clashes.map(({ text, at, person, claim: other, order }) => (
            <Finding key={`${at} ${other} ${order}`} kind="clash" text={text[language]}>
              <p className="small soft num">
                {t('web.cdesk.clash.by', {
                  time: momentText(at, language),
                  person,
                  claim: other || '—',
                  order: order || '—',
                })}
              </p>
            </Finding>
          ))}
          {flags.map(({ code, text, evidence, at, goneAt }) => (
            <Finding key={`${code} ${at} ${text.zh}`} kind="flag" text={text[language]}>
              {evidence.map((one) => (
                <p key={JSON.stringify(one)} className="small soft">
                  <FlagEvidence evidence={one} />
                </p>
              ))}
              {goneAt ? (
                <p className="small quiet num">
                  {t('web.cdesk.flag.gone', { time: momentText(goneAt, language) })}
                </p>
              ) : null}
            </Finding>
          ))}
        </ol>
      ) : null}
    </section>
  );
}

function Finding(props: {
  readonly kind: keyof typeof TONE;
  readonly text: string;
  readonly children: ReactNode;
}): JSX.Element {
  const t = useMessages(claimDeskMessages);
  const { kind } = props;
  return (
    <li>
      <p>
        <Tag tone={TONE[kind]} icon={TONE[kind] === 'bad' ? 'cross' : 'warn'}>
          {t(`web.cdesk.${kind}`)}
        </Tag>{' '}
        {props.text}
      </p>
      {props.children}
    </li>
  );
}
