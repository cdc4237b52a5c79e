import {
  CardCell,
  CardRow,
  CardTable,
  EmptyState,
  Panel,
  dateText,
  momentText,
  useLanguage,
  useMessages,
} from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import type { Route } from './+types/verifications-page';
import type { VerificationList } from './finance-types';
import { SoundTag } from './sound-tag';
import { verificationMessages } from './verification.messages';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, verificationMessages['web.verify-books.title']);
}

export function loader({ context, url }: Route.LoaderArgs): Promise<VerificationList> {
  return readForPage({ context, url }, '/voucher/verifications');
}

/** How each night's verification of the books came out. */
export default function VerificationsPage({ loaderData: { items } }: Route.ComponentProps): JSX.Element {
  const t = useMessages(verificationMessages);
  const language = useLanguage();
  const columns = (['day', 'outcome', 'finished'] as const).map((key) => ({
    key,
    label: t(`web.verify-books.${key}`),
  }));
  return (
    <main id="main" className="wrap financepage stack-3" tabIndex={-1}>
      <div>
        <h1>{t('web.verify-books.title')}</h1>
        <p className="soft">{t('web.verify-books.text')}</p>
      </div>
      {items.length === 0 ? (
        <EmptyState title={t('web.verify-books.none')}>
          <p>{t('web.verify-books.none.text')}</p>
        </EmptyState>
      ) : (
        <Panel id="h-nights" title={t('web.verify-books.nights')}>
          <CardTable caption={t('web.verify-books.title')} columns={columns}>
            {items.map((one) => (
              <CardRow
                key={one.id}
                head={
                  <LocalLink to={`/desk/finance/verifications/${one.id}`}>
                    {dateText(one.day, language)}
                  </LocalLink>
                }
              >
                <CardCell label={t('web.verify-books.outcome')}>
                  <SoundTag of={one} />
                </CardCell>
                <CardCell label={t('web.verify-books.finished')}>
                  <span className="num nw">{momentText(one.at, language)}</span>
                </CardCell>
              </CardRow>
            ))}
          </CardTable>
        </Panel>
      )}
    </main>
  );
}
