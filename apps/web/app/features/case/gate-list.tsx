import { dateText, Icon, Tag, useLanguage, useMessages, type IconName } from '#look';
import type { JSX, ReactNode } from 'react';
import type { Application } from '../../api/types';
import { caseMessages } from './case.messages';

type SelfCheck = Application['selfCheck'];
type Gate = SelfCheck['gates'][number];

const ORDER = ['fail', 'unknown', 'pass'] as const;
const MARK: Record<Gate['verdict'], { readonly tone: string; readonly icon: IconName }> = {
  fail: { tone: 'bad', icon: 'cross' },
  unknown: { tone: 'un', icon: 'unknown' },
  pass: { tone: 'ok', icon: 'check' },
};

/**
 * Each gate with its verdict, the numbers used and the clause; what is not met stands first. `missing` makes the words
 * for a field whose value is lacking, such as a link to it.
 */
export function GateList(props: {
  readonly selfCheck: SelfCheck;
  readonly missing?: (pointer: string) => ReactNode;
}): JSX.Element {
  const t = useMessages(caseMessages);
  const { gates } = props.selfCheck;
  const sorted = ORDER.flatMap((verdict) => gates.filter((gate) => gate.verdict === verdict));
  return (
    <>
      <div className="sum">
        {(['pass', 'fail', 'unknown'] as const).map((verdict) => (
          <span key={verdict} className={MARK[verdict].tone}>
            <b className="num">{gates.filter((gate) => gate.verdict === verdict).length}</b>{' '}
            {t(`web.case.${verdict}`)}
          </span>
        ))}
      </div>
      <ul className="gates">
        {sorted.map((gate) => (
          <GateLine key={gate.id} gate={gate} missing={props.missing} />
        ))}
      </ul>
      <RuleSetNote ruleSet={props.selfCheck.ruleSet} />
    </>
  );
}

function GateLine(props: {
  readonly gate: Gate;
  readonly missing: ((pointer: string) => ReactNode) | undefined;
}): JSX.Element {
  const t = useMessages(caseMessages);
  const language = useLanguage();
  const { gate, missing } = props;
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
            <span className="vh">
              {language === 'zh' ? '：' : ': '}
              {t(`web.case.${gate.verdict}`)}
            </span>
          </span>
          <span className="gr num">{gate.figure[language]}</span>
        </summary>
        <div className="small">
          <p className="num">{gate.working[language]}</p>
          {missing && gate.missing.length > 0 ? (
            <p>
              {t('web.case.missing')}
              {gate.missing.slice(0, 8).map((pointer) => (
                <span key={pointer} className="missing">
                  {missing(pointer)}
                </span>
              ))}
            </p>
          ) : null}
          <p className="quiet">{gate.clause[language]}</p>
          {gate.verified ? null : <Tag tone="warn">{t('web.case.unverified')}</Tag>}
        </div>
      </details>
    </li>
  );
}

function RuleSetNote({ ruleSet }: { readonly ruleSet: SelfCheck['ruleSet'] }): JSX.Element {
  const t = useMessages(caseMessages);
  const language = useLanguage();
  return (
    <p className="hint pad">
      {t('web.case.self-check.note', {
        source: ruleSet.source[language],
        date: dateText(ruleSet.effectiveFrom, language),
      })}{' '}
      {ruleSet.verified ? null : <Tag tone="warn">{t('web.case.unverified')}</Tag>}
    </p>
  );
}
