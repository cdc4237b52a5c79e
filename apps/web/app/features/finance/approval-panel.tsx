import { Panel, Tag, momentText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { financeMessages } from './finance.messages';
import type { Order } from './finance-types';

/** Who has decided, which step waits, and who may not decide on it, with the reason. */
export function ApprovalPanel(props: {
  readonly title: string;
  readonly decisions: Order['decisions'];
  readonly next: Order['next'];
}): JSX.Element | null {
  const t = useMessages(financeMessages);
  const language = useLanguage();
  const { decisions, next } = props;
  if (decisions.length === 0 && !next) return null;
  return (
    <Panel id="h-approval" title={props.title}>
      <ol className="steps">
        {decisions.map(({ step, outcome, person, reason, at }) => (
          <li key={step}>
            <Tag tone={outcome === 'approve' ? 'ok' : 'bad'} icon={outcome === 'approve' ? 'check' : 'cross'}>
              {t(`web.finance.decided.${outcome}`)}
            </Tag>{' '}
            <b>{person}</b> <span className="small soft num">{momentText(at, language)}</span>
            {reason ? <p className="small soft">{reason}</p> : null}
          </li>
        ))}
        {next ? (
          <li>
            <Tag tone={next.allowed ? 'warn' : 'neutral'} icon="clock">
              {t(next.allowed ? 'web.finance.step.yours' : 'web.finance.step.waits')}
            </Tag>{' '}
            {t('web.finance.step', { number: next.number, of: next.of, label: next.label[language] })}
            {next.hint ? <p className="small soft">{next.hint[language]}</p> : null}
          </li>
        ) : null}
      </ol>
    </Panel>
  );
}
