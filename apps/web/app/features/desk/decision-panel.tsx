import { Notice, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { DecisionBarForm } from './decision-bar-form';
import { DecisionDialog } from './decision-dialog';
import { DecisionTrouble } from './decision-trouble';
import { decisionMessages } from './decision.messages';
import { useDesk } from './desk-context';
import { deskMessages } from './desk.messages';
import { DECISIONS, type Decision } from './desk-types';
import { ReturnList } from './return-list';
import { useReview } from './review-context';
import { useDecision } from './use-decision';

/** What may be decided now, and why something one would expect is not there. */
export function DecisionPanel(): JSX.Element {
  const t = useMessages(deskMessages);
  const language = useLanguage();
  const { application } = useReview();
  const decisions = DECISIONS.filter((decision) => application.actions.includes(decision));
  return (
    <div className="decision">
      {application.hints.map((hint) => (
        <Notice key={hint.zh}>{hint[language]}</Notice>
      ))}
      {decisions.length > 0 ? (
        <>
          <noscript>
            <p className="notice warn">{t('web.desk.noscript')}</p>
          </noscript>
          <Deciding decisions={decisions} />
        </>
      ) : (
        <NothingToDecide />
      )}
    </div>
  );
}

function Deciding({ decisions }: { readonly decisions: readonly Decision[] }): JSX.Element {
  const making = useDecision();
  const { outcome } = making;
  const mistakes = outcome?.kind === 'mistakes' ? outcome.mistakes : [];
  return (
    <>
      {/* First, so that it has given the focus back before trouble takes it. */}
      <DecisionDialog making={making} />
      <ReturnList mistakes={mistakes} />
      <DecisionTrouble making={making} />
      <DecisionBarForm decisions={decisions} making={making} mistakes={mistakes} />
    </>
  );
}

function NothingToDecide(): JSX.Element | null {
  const t = useMessages(decisionMessages);
  const d = useMessages(deskMessages);
  const language = useLanguage();
  const { readOnly } = useDesk();
  const { hints, stateLabel } = useReview().application;
  if (hints.length > 0) return null;
  return (
    <p className="quiet noprint">
      {readOnly ? d('web.desk.readonly') : t('web.decide.nothing', { state: stateLabel[language] })}
    </p>
  );
}
