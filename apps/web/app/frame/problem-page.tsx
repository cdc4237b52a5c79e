import { LinkButton, useMessages } from '#look';
import type { JSX } from 'react';
import { isRouteErrorResponse, useLocation } from 'react-router';
import { frameMessages } from './frame.messages';
import { LocalLink } from './local-link';
import { usePortal } from './portal-data';
import { PortalFoot } from './portal-foot';
import { problemMessages } from './problem.messages';
import { problemStatus, type ProblemStatus } from './problem-status';
import { PublicHead } from './public-head';
import { DeskLinks } from './desks';

/** The number under which the logs know what happened. */
function requestOf(error: unknown, fallback: string): string {
  const problem: unknown = isRouteErrorResponse(error) ? error.data : null;
  const named =
    typeof problem === 'object' && problem !== null && 'requestId' in problem ? problem.requestId : null;
  return typeof named === 'string' ? named : fallback;
}

export function ProblemPage({ error }: { readonly error: unknown }): JSX.Element {
  const t = useMessages(problemMessages);
  const status = problemStatus(error);
  const { session, requestId } = usePortal();
  const noCompany = status === '403' && session?.company === null && session.roles.length === 0;
  return (
    <>
      <PublicHead />
      <main id="main" className="wrap problem" tabIndex={-1}>
        <p className="quiet num">{status}</p>
        <h1>{t(`web.problem.${status}.title`)}</h1>
        <p className="lead">{t(noCompany ? 'web.problem.403.company' : `web.problem.${status}.text`)}</p>
        {status === '500' ? (
          <p className="small quiet">
            {t('web.problem.request')} <span className="mono">{requestOf(error, requestId)}</span>
          </p>
        ) : null}
        <WaysOn status={status} />
      </main>
      <PortalFoot />
    </>
  );
}

/** A problem page is no dead end: it offers what works from here. */
function WaysOn({ status }: { readonly status: ProblemStatus }): JSX.Element {
  const t = useMessages(frameMessages);
  const p = useMessages(problemMessages);
  const { session } = usePortal();
  const { pathname, search } = useLocation();
  return (
    <div className="row">
      {status === '401' ? (
        <LinkButton href={`/auth/login?return_to=${encodeURIComponent(pathname + search)}`}>
          {t('web.sign-in')}
        </LinkButton>
      ) : null}
      {status === '500' || status === '503' ? (
        <LinkButton href={pathname + search}>{p('web.problem.reload')}</LinkButton>
      ) : null}
      {session?.company ? <LocalLink to="/workspace">{t('web.workspace')}</LocalLink> : null}
      <DeskLinks />
      {status === '410' ? <LocalLink to="/search">{t('web.find')}</LocalLink> : null}
      <LocalLink to="/">{t('web.home')}</LocalLink>
      <LocalLink to="/verify">{t('web.verify')}</LocalLink>
    </div>
  );
}
