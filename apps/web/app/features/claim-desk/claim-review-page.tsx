import { dayText, Facts, fullDayText, Notice, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherClaim, VoucherClaimPanel } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { usePortal } from '../../frame/portal-data';
import { lastDay } from '../application/last-day';
import { useContractFacts } from '../claims/claim-facts';
import { ClaimPaid } from '../claims/claim-paid';
import { ClaimSplit } from '../claims/claim-split';
import { ClaimStateTag } from '../claims/claim-state-tag';
import { useClaimItems } from '../claims/use-claim-items';
import { useReviewDraft } from '../desk/use-review-draft';
import { StepList } from '../orders/step-list';
import { commentMistakes } from '../voucher-desk/comment-mistakes';
import { StaffDecisionPanel } from '../voucher-desk/staff-decision-panel';
import { voucherDeskMessages } from '../voucher-desk/voucher-desk.messages';
import type { Route } from './+types/claim-review-page';
import { ClaimApproval } from './claim-approval';
import { claimDeskMessages } from './claim-desk.messages';
import { ClaimEvidenceTable } from './claim-evidence-table';
import { ClaimExperts } from './claim-experts';
import { ClaimFindings } from './claim-findings';
import { ClaimObjections } from './claim-objections';
import { useClaimDeciding, useClaimDecisions } from './use-claim-decisions';

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  const number = loaderData?.claim.number;
  return pageTitle(
    location.pathname,
    number ? { zh: `兑付申请 ${number}`, en: `Claim ${number}` } : undefined,
  );
}

interface ReviewData {
  readonly claim: VoucherClaim;
  /** Null while no experts were drawn. */
  readonly panel: VoucherClaimPanel | null;
}

export async function loader({ context, url, params }: Route.LoaderArgs): Promise<ReviewData> {
  const path = `/voucher/claims/${encodeURIComponent(params.id)}`;
  const page = { context, url };
  const claim = await readForPage<VoucherClaim>(page, path);
  const panel = claim.experts ? await readForPage<VoucherClaimPanel>(page, `${path}/panel`) : null;
  return { claim, panel };
}

/** One claim at the desk: what was claimed with which evidence, what was noticed, and the decision. */
export default function ClaimReviewPage({ loaderData }: Route.ComponentProps): JSX.Element {
  return <ClaimReview key={loaderData.claim.id} {...loaderData} />;
}

function ClaimReview({ claim, panel }: ReviewData): JSX.Element {
  const t = useMessages(claimDeskMessages);
  const desk = useMessages(voucherDeskMessages);
  const { session } = usePortal();
  const [draft, change] = useReviewDraft(session?.person.id ?? '', claim.id);
  const items = useClaimItems(claim);
  const deciding = useClaimDeciding(claim, {
    draft,
    change,
    labelOf: (pointer) => items.find((item) => item.pointer === pointer)?.label ?? pointer,
  });
  const decisions = useClaimDecisions(claim);
  const manages = session?.roles.some(({ role }) => role === 'voucher-officer') ?? false;
  return (
    <main id="main" className="wrap deskpage list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to="/desk/vouchers/claims">{t('web.cdesk.back')}</LocalLink>
      </p>
      <Head claim={claim} />
      <div className="ordercols">
        <div className="stack-3">
          <OnNotice claim={claim} />
          <ClaimObjections claim={claim} />
          {panel ? <ClaimExperts claimId={claim.id} panel={panel} manages={manages} /> : null}
          <ClaimApproval claim={claim} />
          <ClaimPaid claim={claim} />
          <ClaimSplit claim={claim} />
          <ClaimEvidenceTable
            claim={claim}
            returning={claim.actions.includes('return') ? { draft, change } : null}
            mistakes={commentMistakes(draft, deciding.mistakes)}
          />
          <Panel id="h-contract" title={t('web.cdesk.stands-on')}>
            <Facts facts={useContractFacts(claim)} />
          </Panel>
          {answersObjection(claim) ? null : (
            <StaffDecisionPanel
              decisions={decisions}
              deciding={deciding}
              hints={claim.hints}
              draft={draft}
              change={change}
            />
          )}
        </div>
        <div className="orderside stack-3">
          <ClaimFindings claim={claim} />
          <Panel id="h-record" title={desk('web.vdesk.record')}>
            <StepList steps={claim.timeline} />
          </Panel>
        </div>
      </div>
    </main>
  );
}

/** What is to be done, or why not by this person, then stands beside the objections. */
function answersObjection({ state, actions, hints }: VoucherClaim): boolean {
  return state === 'objection' && (actions.includes('uphold') || hints.length > 0);
}

function Head({ claim }: { readonly claim: VoucherClaim }): JSX.Element {
  const t = useMessages(claimDeskMessages);
  const language = useLanguage();
  const { order, dueAt } = claim;
  return (
    <div>
      <p className="small quiet mono">{claim.number}</p>
      <h1 id="h-case" tabIndex={-1}>
        {claim.company} <ClaimStateTag claim={claim} />
      </h1>
      <p className="soft">
        {claim.provider} · {t('web.cdesk.order')}{' '}
        <LocalLink className="mono" to={`/desk/vouchers/orders/${order.id}`}>
          {order.number}
        </LocalLink>
        {dueAt ? (
          <b className="num"> · {t('web.cdesk.due', { day: dayText(lastDay(dueAt), language) })}</b>
        ) : null}
      </p>
    </div>
  );
}

function OnNotice({ claim: { notice } }: { readonly claim: VoucherClaim }): JSX.Element | null {
  const t = useMessages(claimDeskMessages);
  const language = useLanguage();
  if (!notice) return null;
  return (
    <Notice>
      {t('web.cdesk.notice', { day: fullDayText(lastDay(notice.closesAt), language) })}{' '}
      <LocalLink to={`/vouchers/notices/${notice.id}`} reloadDocument>
        {t('web.cdesk.notice.see')}
      </LocalLink>
    </Notice>
  );
}
