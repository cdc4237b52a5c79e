import type { JSX, ReactNode } from 'react';
import type { Account } from '#identity';
import { useMessages } from '#look';
import { identityMessages } from './identity.messages.js';
import { Mistakes, type Mistake } from './mistakes.js';

/** The pages of a signed-in person; each has its heading here and its place in the navigation. */
export type AccountPageName = keyof typeof PAGES;

const everybody = (_account: Account): boolean => true;

const PAGES = {
  account: { href: '/account', title: 'account.title', for: everybody },
  sessions: { href: '/account/sessions', title: 'sessions.title', for: everybody },
} as const;

interface AccountFrameProps {
  readonly account: Account;
  readonly current: AccountPageName;
  readonly mistakes?: readonly Mistake[];
  readonly children: ReactNode;
}

/** Heading, navigation and mistakes of every page that a signed-in person has at identity. */
export function AccountFrame({ account, current, mistakes = [], children }: AccountFrameProps): JSX.Element {
  const t = useMessages(identityMessages);
  const pages = Object.entries(PAGES).filter(([, page]) => page.for(account));
  return (
    <main id="main" className="wrap account stack-3">
      {pages.length > 1 ? (
        <nav className="account-nav" aria-label={t('account.pages')}>
          <ul>
            {pages.map(([name, { href, title }]) => (
              <li key={name}>
                <a href={href} aria-current={name === current ? 'page' : undefined}>
                  {t(title)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <h1>{t(PAGES[current].title)}</h1>
      <Mistakes mistakes={mistakes} />
      {children}
    </main>
  );
}
