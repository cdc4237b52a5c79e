import type { JSX } from 'react';
import { Button, LinkButton, useMessages } from '#look';
import { renderDocument } from '../pages/document.js';
import { identityMessages } from '../pages/identity.messages.js';
import type { PageContext } from '../pages/page-context.js';

export interface SignOutPage {
  readonly context: PageContext;
  /** Where the provider takes the answer. */
  readonly action: string;
  readonly xsrf: string;
  /** Who is signed in. */
  readonly name: string;
  /** Whether a relying party has asked; then one may also leave that one alone. */
  readonly asked: boolean;
}

export function signOutPage(page: SignOutPage): string {
  const title = identityMessages['sign-out.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <SignOut {...page} /> });
}

function SignOut({ action, xsrf, name, asked, context }: SignOutPage): JSX.Element {
  const t = useMessages(identityMessages);
  return (
    <main id="main" className="wrap entry wide">
      <div>
        <h1>{t('sign-out.title')}</h1>
        <p className="soft">{t('sign-out.who', { name })}</p>
      </div>
      <p>{t('sign-out.lead')}</p>
      <form method="post" action={action}>
        <input type="hidden" name="xsrf" value={xsrf} />
        <p className="row">
          <Button type="submit" name="logout" value="yes">
            {t('sign-out.everywhere')}
          </Button>
          {asked ? (
            <Button type="submit" kind="second">
              {t('sign-out.only-here')}
            </Button>
          ) : (
            <LinkButton kind="second" href={context.portalUrl}>
              {t('sign-out.stay')}
            </LinkButton>
          )}
        </p>
      </form>
    </main>
  );
}

/** Asked when somebody signs in while another account is still signed in on the same browser. */
export function switchAccountPage(page: Omit<SignOutPage, 'name' | 'asked'>): string {
  const text = (key: 'switch.title' | 'switch.lead' | 'switch.continue'): string =>
    identityMessages[key][page.context.language];
  const children = (
    <main id="main" className="wrap entry wide">
      <div>
        <h1>{text('switch.title')}</h1>
        <p className="soft">{text('switch.lead')}</p>
      </div>
      <form method="post" action={page.action}>
        <input type="hidden" name="xsrf" value={page.xsrf} />
        <input type="hidden" name="logout" value="yes" />
        <p className="row">
          <Button type="submit">{text('switch.continue')}</Button>
          <LinkButton kind="second" href={page.context.portalUrl}>
            {identityMessages['sign-out.stay'][page.context.language]}
          </LinkButton>
        </p>
      </form>
    </main>
  );
  return renderDocument({ context: page.context, title: text('switch.title'), children });
}

export function signedOutPage(context: PageContext): string {
  const text = (key: 'sign-out.done' | 'sign-out.done.text' | 'identity.to-portal'): string =>
    identityMessages[key][context.language];
  const children = (
    <main id="main" className="wrap entry wide">
      <div>
        <h1>{text('sign-out.done')}</h1>
        <p className="soft">{text('sign-out.done.text')}</p>
      </div>
      <p>
        <LinkButton href={context.portalUrl}>{text('identity.to-portal')}</LinkButton>
      </p>
    </main>
  );
  return renderDocument({ context, title: text('sign-out.done'), children });
}
