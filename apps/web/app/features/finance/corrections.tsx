import { Panel, Tag, momentText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { PaymentRecord } from './finance-types';
import { recordMessages } from './record.messages';

type Correction = PaymentRecord['corrections'][number];

const TONE = { proposed: 'warn', confirmed: 'ok', refused: 'bad' } as const;

/** Corrections of the account, old beside new, the latest first. */
export function Corrections({ payment }: { readonly payment: PaymentRecord }): JSX.Element | null {
  const t = useMessages(recordMessages);
  if (payment.corrections.length === 0) return null;
  return (
    <Panel id="h-corrections" title={t('web.record.corrections')}>
      <ol className="steps">
        {payment.corrections.map((correction) => (
          <CorrectionItem key={correction.id} correction={correction} />
        ))}
      </ol>
    </Panel>
  );
}

function CorrectionItem({ correction }: { readonly correction: Correction }): JSX.Element {
  const t = useMessages(recordMessages);
  const language = useLanguage();
  const { proposedBy, at, reason, decidedBy, decidedAt, decidedReason } = correction;
  return (
    <li className="stack">
      <p>
        <Tag tone={TONE[correction.state]}>{correction.stateName[language]}</Tag>{' '}
        <span className="small soft">
          {t('web.record.proposed-by', { person: proposedBy, when: momentText(at, language), reason })}
        </span>
      </p>
      <dl className="compare">
        <div>
          <dt className="small soft">{t('web.record.old')}</dt>
          <dd>
            <del>
              <AccountLines of={correction.old} />
            </del>
          </dd>
        </div>
        <div>
          <dt className="small soft">{t('web.record.new')}</dt>
          <dd>
            <AccountLines of={correction.new} />
          </dd>
        </div>
      </dl>
      {decidedBy && decidedAt ? (
        <p className="small soft">
          {t('web.record.decided-by', { person: decidedBy, when: momentText(decidedAt, language) })}{' '}
          {decidedReason}
        </p>
      ) : null}
    </li>
  );
}

function AccountLines({ of }: { readonly of: Correction['old'] }): JSX.Element {
  return (
    <>
      {of.name}
      <span className="number small">{of.bank}</span>
      <span className="number mono">{of.account}</span>
    </>
  );
}
