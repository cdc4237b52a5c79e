import type { JSX, ReactNode } from 'react';
import type { Account } from '#identity';
import { useMessages } from '#look';
import { isPlatformAdministrator } from '../account/is-platform-administrator.js';
import { factorMessages } from '../factor/factor.messages.js';
import { activityMessages } from '../members/activity.messages.js';
import { membersMessages } from '../members/members.messages.js';
import { onboardingMessages } from '../onboarding/onboarding.messages.js';
import { registryMessages } from '../registry/registry.messages.js';
import { usePageContext } from './document.js';
import { identityMessages } from './identity.messages.js';
import { Mistakes, type Mistake } from './mistakes.js';
import type { PageContext } from './page-context.js';

/** The pages of a signed-in person; each has its heading here and its place in the navigation. */
export type AccountPageName = keyof typeof PAGES;

const everybody = (_account: Account): boolean => true;

const administers = ({ memberships }: Account): boolean =>
  memberships.some(({ role }) => role === 'administrator');
const whereOthersSignIn = (_account: Account, { upstreams }: PageContext): boolean => upstreams;

const PAGES = {
  account: { href: '/account', title: 'account.title', for: everybody },
  email: { href: '/account/email', title: 'email.title', for: everybody },
  security: { href: '/account/security', title: 'security.title', for: everybody },
  sessions: { href: '/account/sessions', title: 'sessions.title', for: everybody },
  links: { href: '/account/links', title: 'links.title', for: whereOthersSignIn },
  members: { href: '/company/members', title: 'members.title', for: administers },
  activity: { href: '/company/activity', title: 'activity.title', for: administers },
  'company-requests': {
    href: '/staff/company-requests',
    title: 'company-requests.title',
    for: isPlatformAdministrator,
  },
  clients: { href: '/staff/clients', title: 'clients.title', for: isPlatformAdministrator },
} as const;

const pageTitles = {
  ...identityMessages,
  ...factorMessages,
  ...membersMessages,
  ...activityMessages,
  ...onboardingMessages,
  ...registryMessages,
};

interface AccountFrameProps {
  readonly account: Account;
  readonly current: AccountPageName;
  /** Instead of the page's own heading, for a page below it. */
  readonly heading?: string;
  readonly mistakes?: readonly Mistake[];
  readonly children: ReactNode;
}

/** Heading, navigation and mistakes of every page that a signed-in person has at identity. */
export function AccountFrame(props: AccountFrameProps): JSX.Element {
  const { account, current, heading, mistakes = [], children } = props;
  const t = useMessages(pageTitles);
  const context = usePageContext();
  const pages = Object.entries(PAGES).filter(([, page]) => page.for(account, context));
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
      <h1>{heading ?? t(PAGES[current].title)}</h1>
      <Mistakes mistakes={mistakes} />
      {children}
    </main>
  );
}
