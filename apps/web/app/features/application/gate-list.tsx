import { dateText, Icon, momentText, Tag, useLanguage, useMessages, type IconName } from '#look';
import type { ComponentType, JSX } from 'react';
import { caseMessages } from './case.messages';
import type { Gate, SelfCheck } from './case-types';

type ShowsPlace = ComponentType<{ readonly pointer: string }>;

const ORDER = ['fail', 'unknown', 'pass'] as const;
const MARK: Record<Gate['verdict'], { readonly tone: string; readonly icon: IconName }> = {
  fail: { tone: 'bad', icon: 'cross' },
  unknown: { tone: 'un', icon: 'unknown' },
  pass: { tone: 'ok', icon: 'check' },
};

/**
 * Every gate with its verdict, the numbers used and the clause: what is not met first. `Missing` shows a field whose
 * value is lacking, such as by a link to it.
 */
export function GateList(props: {
  readonly selfCheck: SelfCheck;
  readonly Missing?: ShowsPlace;
}): JSX.Element {
  const { gates } = props.selfCheck;
  const sorted = ORDER.flatMap((verdict) => gates.filter((gate) => gate.verdict === verdict));
  return (
    <>
      <GateSum gates={gates} />
      <ul className="gates">
        {sorted.map((gate) => (
          <GateLine key={gate.id} gate={gate} Missing={props.Missing} />
        ))}
      </ul>
      <RuleSetNote selfCheck={props.selfCheck} />
    </>
  );
}

function GateSum({ gates }: { readonly gates: readonly Gate[] }): JSX.Element {
  const t = useMessages(caseMessages);
  return (
    <div className="sum">
      {(['pass', 'fail', 'unknown'] as const).map((verdict) => (
        <span key={verdict} className={MARK[verdict].tone}>
          <b className="num">{gates.filter((gate) => gate.verdict === verdict).length}</b>{' '}
          {t(`web.case.gate.${verdict}`)}
        </span>
      ))}
    </div>
  );
}

function GateLine(props: { readonly gate: Gate; readonly Missing: ShowsPlace | undefined }): JSX.Element {
  const t = useMessages(caseMessages);
  const language = useLanguage();
  const { gate, Missing } = props;
  const { tone, icon } = MARK[gate.verdict];
  return (
    <li className={`g ${tone}`}>
      <details open={gate.verdict === 'fail'}>
        <summary>
          <span className="gi">
            <Icon name={icon} />
          </span>
          <span className="gt">
            {gate.title[language]}
            <span className="vh">{t(`web.case.gate.${gate.verdict}.after`)}</span>
          </span>
          <span className="gr num">{gate.figure[language]}</span>
        </summary>
        <div className="small">
          <p className="num">{gate.working[language]}</p>
          {Missing && gate.missing.length > 0 ? (
            <p>
              {t('web.case.gate.missing')}
              {gate.missing.map((pointer) => (
                <span key={pointer} className="missing">
                  <Missing pointer={pointer} />
                </span>
              ))}
            </p>
          ) : null}
          <p className="quiet">
            {gate.clause[language]}{' '}
            {gate.verified ? null : <Tag tone="warn">{t('web.case.gate.unverified')}</Tag>}
          </p>
        </div>
      </details>
    </li>
  );
}

function RuleSetNote({ selfCheck }: { readonly selfCheck: SelfCheck }): JSX.Element {
  const t = useMessages(caseMessages);
  const language = useLanguage();
  const { ruleSet, evaluatedAt } = selfCheck;
  return (
    <p className="hint pad num">
      {t('web.case.rules.time', { time: momentText(evaluatedAt, language) })}
      {language === 'zh' ? '。' : '. '}
      {t('web.case.rules', {
        id: ruleSet.id,
        version: ruleSet.version,
        date: dateText(ruleSet.effectiveFrom, language),
        verified: t(ruleSet.verified ? 'web.case.rules.verified' : 'web.case.rules.unverified'),
        source: ruleSet.source[language],
      })}
    </p>
  );
}
