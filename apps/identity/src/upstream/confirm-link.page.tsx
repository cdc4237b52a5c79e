import type { JSX } from 'react';
import type { Account } from '#identity';
import { Button, Facts, LinkButton, useMessages } from '#look';
import { renderDocument } from '../pages/document.js';
import { Mistakes, type Mistake } from '../pages/mistakes.js';
import type { PageContext } from '../pages/page-context.js';
import { upstreamMessages } from './upstream.messages.js';

export interface ConfirmLinkPage {
  readonly context: PageContext;
  readonly formToken: string;
  readonly account: Account;
  /** What people call the other provider. */
  readonly provider: string;
  /** How the person is called there. */
  readonly label: string;
  readonly ticket: string;
  readonly mistakes: readonly Mistake[];
}

export function confirmLinkPage(page: ConfirmLinkPage): string {
  const title = upstreamMessages['upstream.confirm.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <ConfirmLink {...page} /> });
}

function ConfirmLink(page: ConfirmLinkPage): JSX.Element {
  const t = useMessages(upstreamMessages);
  const { account, provider, label, ticket, formToken, mistakes } = page;
  return (
    <main id="main" className="wrap entry wide">
      <div>
        <h1>{t('upstream.confirm.title')}</h1>
        <p className="soft">{t('upstream.confirm.lead', { provider, label })}</p>
      </div>
      <Mistakes mistakes={mistakes} />
      <div id="identity">
        <Facts
          facts={[
            { term: t('upstream.confirm.provider'), value: provider },
            { term: t('upstream.confirm.label'), value: label },
            { term: t('upstream.confirm.account'), value: `${account.name}（${account.login}）` },
          ]}
        />
      </div>
      <form method="post" action="/account/links/new">
        <input type="hidden" name="_csrf" value={formToken} />
        <input type="hidden" name="arrival" value={ticket} />
        <p className="row">
          {mistakes.length === 0 ? <Button type="submit">{t('upstream.confirm.submit')}</Button> : null}
          <LinkButton kind="second" href="/account/links">
            {t('upstream.confirm.cancel')}
          </LinkButton>
        </p>
      </form>
    </main>
  );
}
