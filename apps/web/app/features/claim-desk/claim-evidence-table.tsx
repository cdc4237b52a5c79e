import { Button, Panel, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherClaim } from '../../api/types';
import { useClaimItems } from '../claims/use-claim-items';
import { withReturns, type ReviewDraft } from '../desk/review-draft';
import type { ChangeDraft } from '../desk/use-review-draft';
import { ReturnTable, type ReviewItem } from '../voucher-desk/return-table';
import { claimDeskMessages } from './claim-desk.messages';

/** What was handed in, place by place, with what was found there and what goes back. */
export function ClaimEvidenceTable(props: {
  readonly claim: VoucherClaim;
  readonly returning: { readonly draft: ReviewDraft; readonly change: ChangeDraft } | null;
  readonly mistakes: ReadonlyMap<string, string>;
}): JSX.Element {
  const t = useMessages(claimDeskMessages);
  const language = useLanguage();
  const { claim, returning } = props;
  const { proposedReturn } = claim;
  const propose = () =>
    returning?.change((draft) =>
      proposedReturn.reduce(
        (now, { pointer, comment }) => withReturns(now, [pointer], comment[language]),
        draft,
      ),
    );
  return (
    <Panel id="h-evidence" title={t('web.cdesk.evidence')} hint={t('web.cdesk.evidence.hint')}>
      <div className="stack">
        {returning && proposedReturn.length > 0 ? (
          <p>
            <Button kind="second" onClick={propose}>
              {t('web.cdesk.propose', { count: proposedReturn.length })}
            </Button>
          </p>
        ) : null}
        <ReturnTable
          caption={t('web.cdesk.evidence')}
          items={useReviewItems(claim)}
          returning={returning}
          mistakes={props.mistakes}
        />
      </div>
    </Panel>
  );
}

function useReviewItems(claim: VoucherClaim): ReviewItem[] {
  const c = useMessages(claimDeskMessages);
  const language = useLanguage();
  return useClaimItems(claim).map(({ pointer, label, value }) => {
    const before = claim.returns.findLast((item) => item.pointer === pointer);
    const found = claim.findings.filter((finding) => finding.pointer === pointer);
    return {
      pointer,
      label,
      value: (
        <>
          {value}
          {found.map(({ code, severity, text }) => (
            <span key={code} className="small limit">
              <Tag tone={severity === 'fault' ? 'bad' : 'warn'}>{c(`web.cdesk.${severity}`)}</Tag>{' '}
              {text[language]}
            </span>
          ))}
          {before?.answeredAt ? (
            <span className="small soft limit">{c('web.cdesk.answered', { comment: before.comment })}</span>
          ) : null}
        </>
      ),
    };
  });
}
