import { renderToStaticMarkup } from 'react-dom/server';
import { createContext, useContext, type JSX, type ReactNode } from 'react';
import { BrandMark, LanguageProvider, PageFoot, PageHead, SkipLink, useLanguage, useMessages } from '#look';
import { identityMessages } from './identity.messages.js';
import type { PageContext } from './page-context.js';

const TAG = { zh: 'zh-CN', en: 'en' } as const;

const ContextOfPage = createContext<PageContext | null>(null);

/** The context of the page that is being rendered. @throws Error outside of one */
export function usePageContext(): PageContext {
  const context = useContext(ContextOfPage);
  if (!context) throw new Error('there is no page around this');
  return context;
}

interface DocumentProps {
  readonly context: PageContext;
  readonly title: string;
  readonly children: ReactNode;
  /** Address of the page's script, for the few that have one. */
  readonly script?: string | undefined;
}

/** A whole page as HTML. */
export function renderDocument(props: DocumentProps): string {
  const html = renderToStaticMarkup(
    <LanguageProvider language={props.context.language}>
      <ContextOfPage value={props.context}>
        <Document {...props} />
      </ContextOfPage>
    </LanguageProvider>,
  );
  return `<!doctype html>\n${html}`;
}

function Document({ context, title, children, script }: DocumentProps): JSX.Element {
  const t = useMessages(identityMessages);
  return (
    <html lang={TAG[context.language]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${t('identity.portal')}`}</title>
        <link rel="stylesheet" href={context.stylesheet} />
        <link rel="icon" href="data:," />
        {script ? <script type="module" src={script} /> : null}
      </head>
      <body>
        <SkipLink />
        <PageHead
          brand={<PortalBrand href={context.portalUrl} />}
          end={<LanguageSwitch href={context.switchHref} />}
        />
        {children}
        <PageFoot>
          <p>{t('identity.foot')}</p>
          <ul>
            <li>
              <a href={context.portalUrl}>{t('identity.to-portal')}</a>
            </li>
            <li>
              <a href="/account">{t('identity.to-account')}</a>
            </li>
          </ul>
        </PageFoot>
      </body>
    </html>
  );
}

function PortalBrand({ href }: { readonly href: string }): JSX.Element {
  const t = useMessages(identityMessages);
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <a className="brand" href={href}>
      <BrandMark />
      <span>
        {t('identity.portal')}
        <small lang={TAG[other]}>{identityMessages['identity.portal'][other]}</small>
      </span>
    </a>
  );
}

function LanguageSwitch({ href }: { readonly href: string }): JSX.Element {
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <a className="nw" href={href} lang={TAG[other]} hrefLang={TAG[other]}>
      {other === 'en' ? 'English' : '中文'}
    </a>
  );
}
