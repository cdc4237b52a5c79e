import { LanguageProvider, SkipLink } from '#look';
import { useContext, useEffect, type JSX, type ReactNode } from 'react';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLocation, useMatches } from 'react-router';
import type { Route } from './+types/root';
import earlyInput from './frame/early-input.js?raw';
import { inLanguage, LANGUAGE_TAG, localeOf } from './frame/locale';
import { NonceContext } from './frame/nonce-context';
import type { PageHandle } from './frame/page-handle';
import { pageTitle } from './frame/page-title';
import { usePortal, type PortalData } from './frame/portal-data';
import { ProblemPage } from './frame/problem-page';
import { problemMessages } from './frame/problem.messages';
import { problemStatus } from './frame/problem-status';
import { takeOverEarlyInput } from './frame/take-over-early-input';
import { portalContext } from './load-context';
import pageCss from './page.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [
    { rel: 'stylesheet', href: pageCss },
    { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  ];
}

export function meta({ location, error }: Route.MetaArgs): { title: string }[] {
  if (!error) return pageTitle(location.pathname);
  return pageTitle(location.pathname, problemMessages[`web.problem.${problemStatus(error)}.title`]);
}

export function loader({ context }: Route.LoaderArgs): PortalData {
  const { session, csrfToken, publicUrl, accountUrl, requestId } = context.get(portalContext);
  return { session, csrfToken, publicUrl, accountUrl, requestId };
}

/** What the routes of a page ask of its frame; see PageHandle. */
function usePageHandle(): PageHandle {
  return Object.assign(
    {},
    ...useMatches().map(({ handle }) => handle as PageHandle | undefined),
  ) as PageHandle;
}

export function Layout({ children }: { readonly children: ReactNode }): JSX.Element {
  const { pathname } = useLocation();
  const { publicUrl } = usePortal();
  const language = localeOf(pathname);
  const nonce = useContext(NonceContext);
  const handle = usePageHandle();
  const scripts = handle.console || handle.scripts;
  useEffect(takeOverEarlyInput, []);
  return (
    <html lang={LANGUAGE_TAG[language]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <link rel="alternate" hrefLang="zh-CN" href={publicUrl + inLanguage(pathname, 'zh')} />
        <link rel="alternate" hrefLang="en" href={publicUrl + inLanguage(pathname, 'en')} />
        <Links />
        {scripts ? <script nonce={nonce} dangerouslySetInnerHTML={{ __html: earlyInput }} /> : null}
      </head>
      <body className={handle.console ? 'console' : undefined}>
        <LanguageProvider language={language}>
          <SkipLink />
          {children}
        </LanguageProvider>
        {scripts ? (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        ) : null}
      </body>
    </html>
  );
}

export default function Root(): JSX.Element {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps): JSX.Element {
  return <ProblemPage error={error} />;
}
