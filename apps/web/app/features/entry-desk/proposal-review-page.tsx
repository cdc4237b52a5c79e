import { Notice, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderProposal } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { usePortal } from '../../frame/portal-data';
import { useReviewDraft } from '../desk/use-review-draft';
import { useEntryItems } from '../entries/entry-changes';
import { ProposalStateTag } from '../entries/entry-state-tag';
import { entryMessages } from '../entries/entry.messages';
import { PastMoves } from '../entries/past-moves';
import { placeName } from '../entries/place-words';
import { beforeOf } from '../entries/proposal-changes';
import { readProposalPage, type ProposalPageData } from '../entries/read-with-directory';
import { ReturnedPlaces } from '../entries/returned-places';
import { useApi } from '../session/session-context';
import { commentMistakes } from '../voucher-desk/comment-mistakes';
import { ReturnTable } from '../voucher-desk/return-table';
import { StaffDecisionPanel } from '../voucher-desk/staff-decision-panel';
import { useStaffDecision, type SentDecision, type StaffDecision } from '../voucher-desk/use-staff-decision';
import type { Route } from './+types/proposal-review-page';
import { entryDeskMessages } from './entry-desk.messages';

type Move = 'approve' | 'return';

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  const title = loaderData?.proposal.title;
  return pageTitle(location.pathname, title ? { zh: title, en: title } : undefined);
}

export function loader({ context, url, params }: Route.LoaderArgs): Promise<ProposalPageData> {
  return readProposalPage({ context, url }, params.id);
}

/** One proposal at the editors' desk: what it says beside what is public, and the decision. */
export default function ProposalReviewPage({ loaderData }: Route.ComponentProps): JSX.Element {
  return <ProposalReview key={loaderData.proposal.id} {...loaderData} />;
}

function ProposalReview({ proposal, kind }: ProposalPageData): JSX.Element {
  const t = useMessages(entryDeskMessages);
  const e = useMessages(entryMessages);
  const language = useLanguage();
  const [draft, change] = useReviewDraft(usePortal().session?.person.id ?? '', proposal.id);
  const deciding = useStaffDecision<Move>({
    subject: proposal.title,
    draft,
    change,
    back: '/desk/entries',
    labelOf: (pointer) => placeName(kind, pointer)[language],
    send: useSend(proposal),
  });
  const before = beforeOf(proposal);
  const items = useEntryItems(kind, { ...proposal, fields: proposal.shown }, before);
  return (
    <main id="main" className="wrap deskpage list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to="/desk/entries">{t('web.edesk.back')}</LocalLink>
      </p>
      <div>
        <h1 id="h-case" tabIndex={-1}>
          {proposal.title} <ProposalStateTag proposal={proposal} />
        </h1>
        <p className="small quiet">
          {proposal.company} · {kind.name[language]} ·{' '}
          {e(proposal.entryId ? 'web.entries.is-change' : 'web.entries.is-new')}
        </p>
      </div>
      <div className="ordercols">
        <div className="stack-3">
          <GoneNote proposal={proposal} />
          <ReturnedPlaces proposal={proposal} />
          <Panel id="h-entry" title={e('web.entries.content')} hint={changedCount(t, before !== null, items)}>
            <ReturnTable
              caption={e('web.entries.content')}
              items={items}
              beforeLabel={e('web.entries.public-now')}
              returning={proposal.actions.includes('return') ? { draft, change } : null}
              mistakes={commentMistakes(draft, deciding.mistakes)}
            />
          </Panel>
          <StaffDecisionPanel
            decisions={useDecisions(proposal)}
            deciding={deciding}
            hints={proposal.hints}
            draft={draft}
            change={change}
          />
        </div>
        <div className="orderside">
          <Panel id="h-moves" title={e('web.entries.moves')}>
            <PastMoves items={proposal.timeline} none={e('web.entries.moves.none')} />
          </Panel>
        </div>
      </div>
    </main>
  );
}

/** Says how much of an entry is to be changed, where one is. */
function changedCount(
  t: (key: 'web.edesk.changed', params: { count: number }) => string,
  isChange: boolean,
  items: readonly { readonly differs: boolean }[],
): string | undefined {
  if (!isChange) return undefined;
  return t('web.edesk.changed', { count: items.filter(({ differs }) => differs).length });
}

/** The entry that is to be changed is not public any more: there is nothing to put the change in place of. */
function GoneNote({ proposal }: { readonly proposal: FinderProposal }): JSX.Element | null {
  const t = useMessages(entryDeskMessages);
  const isGone = proposal.entryId !== null && proposal.published === null && proposal.state === 'submitted';
  return isGone ? <Notice tone="warn">{t('web.edesk.gone')}</Notice> : null;
}

function useSend({ id, version, published, entryId }: FinderProposal) {
  const api = useApi();
  const params = { path: { id } };
  return ({ move, reason, items }: SentDecision<Move>) => {
    const body = { version, ...(reason ? { reason } : {}) };
    if (move === 'return')
      return api.POST('/finder/proposals/{id}/return', { params, body: { ...body, items: [...items] } });
    const entryVersion = entryId === null ? null : (published?.version ?? null);
    return api.POST('/finder/proposals/{id}/approve', { params, body: { ...body, entryVersion } });
  };
}

function useDecisions({ actions, entryId }: FinderProposal): StaffDecision<Move>[] {
  const t = useMessages(entryDeskMessages);
  const decisions: StaffDecision<Move>[] = [
    {
      move: 'approve',
      label: t('web.edesk.approve'),
      text: t(entryId ? 'web.edesk.approve.text.change' : 'web.edesk.approve.text.new'),
      kind: 'primary',
    },
    {
      move: 'return',
      label: t('web.edesk.return'),
      text: t('web.edesk.return.text'),
      kind: 'second',
      returns: 'or-reason',
    },
  ];
  return decisions.filter(({ move }) => actions.includes(move));
}
