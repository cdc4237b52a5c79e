import { useMessages } from '#look';
import type { JSX } from 'react';
import { redirect } from 'react-router';
import { localeOf, localPath } from '../../frame/locale';
import { pageTitle } from '../../frame/page-title';
import type { Route } from './+types/verify-entry-page';
import { certificateCode } from './certificate-code';
import { VerifyForm } from './verify-form';
import { VerifyTrust } from './verify-trust';
import verifyCss from './verify.css?url';
import { verifyMessages } from './verify.messages';

export function links(): ReturnType<Route.LinksFunction> {
  return [{ rel: 'stylesheet', href: verifyCss }];
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, verifyMessages['web.verify.title']);
}

/** A code leads on to its certificate; what is no code at all comes back with words. */
export function loader({ url }: Route.LoaderArgs): { typed: string | null } {
  const typed = url.searchParams.get('code');
  const code = typed === null ? null : certificateCode(typed);
  if (code) throw redirect(localPath(`/verify/${code}`, localeOf(url.pathname)));
  return { typed: typed?.slice(0, 400) ?? null };
}

export default function VerifyEntryPage({ loaderData: { typed } }: Route.ComponentProps): JSX.Element {
  const t = useMessages(verifyMessages);
  return (
    <main id="main" className="wrap verify entry" tabIndex={-1}>
      <VerifyForm
        headingId="h-verify"
        main
        {...(typed ? { code: typed, wrong: t('web.verify.no-code') } : {})}
      />
      <VerifyTrust />
    </main>
  );
}
