import { Notice, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderProposal } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import type { Route } from './+types/proposal-page';
import { ProposalStateTag } from './entry-state-tag';
import { entryMessages } from './entry.messages';
import { PastMoves } from './past-moves';
import { ProposalChanges } from './proposal-changes';
import { ProposalForm } from './proposal-form';
import { ProposalMoves } from './proposal-moves';
import { readProposalPage, type ProposalPageData } from './read-with-directory';
import { ReturnedPlaces } from './returned-places';
import entriesCss from './entries.css?url';
import fillingCss from '../filling/filling.css?url';
import ordersCss from '../orders/orders.css?url';
import providersCss from '../providers/providers.css?url';
import voucherCss from '../voucher/voucher.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [fillingCss, voucherCss, ordersCss, providersCss, entriesCss].map((href) => ({
    rel: 'stylesheet',
    href,
  }));
}

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  const title = loaderData?.proposal.title;
  return pageTitle(
    location.pathname,
    title ? { zh: title, en: title } : entryMessages['web.entries.untitled'],
  );
}

export function loader({ context, url, params }: Route.LoaderArgs): Promise<ProposalPageData> {
  return readProposalPage({ context, url }, params.id);
}

/** What a company proposes: filled in while it is its own, read while an editor looks at it. */
export default function ProposalPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const { proposal, kind } = loaderData;
  const what = t(proposal.entryId ? 'web.entries.is-change' : 'web.entries.is-new');
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to="/workspace/entries">{t('web.entries.back')}</LocalLink>
      </p>
      <div>
        <h1>
          {proposal.title || t('web.entries.untitled')} <ProposalStateTag proposal={proposal} />
        </h1>
        <p className="small quiet">
          {kind.name[language]} · {what}
        </p>
      </div>
      <div className="ordercols">
        {proposal.actions.includes('save') ? (
          <ProposalForm key={proposal.id} proposal={proposal} kind={kind} />
        ) : (
          <div className="stack-3">
            <ReadOnlyNote proposal={proposal} />
            <ReturnedPlaces proposal={proposal} />
            <Panel id="h-entry" title={t('web.entries.content')}>
              <ProposalChanges proposal={proposal} kind={kind} />
            </Panel>
            <ProposalMoves proposal={proposal} version={() => proposal.version} />
          </div>
        )}
        <div className="orderside">
          <Panel id="h-moves" title={t('web.entries.moves')}>
            <PastMoves items={proposal.timeline} none={t('web.entries.moves.none')} />
          </Panel>
        </div>
      </div>
    </main>
  );
}

/** Whose turn it is, and where what was approved is to be found. */
function ReadOnlyNote({ proposal }: { readonly proposal: FinderProposal }): JSX.Element {
  const t = useMessages(entryMessages);
  const { state, entryId } = proposal;
  return (
    <Notice>
      {t(`web.entries.note.${state}`)}{' '}
      {state === 'approved' && entryId ? (
        <LocalLink to={`/workspace/entries/${entryId}`}>{t('web.entries.note.entry')}</LocalLink>
      ) : null}
    </Notice>
  );
}
