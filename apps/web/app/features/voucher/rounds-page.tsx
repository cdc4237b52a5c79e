import {
  buttonClass,
  CardCell,
  CardRow,
  CardTable,
  EmptyState,
  fullDayText,
  Tag,
  useLanguage,
  useMessages,
} from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherRound } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { lastDay } from '../application/last-day';
import type { Route } from './+types/rounds-page';
import { RoundMoney } from './round-money';
import { roundsMessages } from './rounds.messages';
import casesCss from '../../../../../libs/look/src/cases.css?url';
import voucherCss from './voucher.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [casesCss, voucherCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, roundsMessages['web.vouchers.title']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<{ items: VoucherRound[] }> {
  return readForPage({ context, url }, '/voucher/rounds');
}

/** What can be applied for, how much is left and how much was paid: for everybody, without scripts. */
export default function RoundsPage({ loaderData: { items } }: Route.ComponentProps): JSX.Element {
  const t = useMessages(roundsMessages);
  // What one can apply for comes before what is to come.
  const openFirst = items.toSorted((one, other) => Number(other.open) - Number(one.open));
  return (
    <main id="main" className="wrap rounds" tabIndex={-1}>
      <h1>{t('web.vouchers.title')}</h1>
      <p className="lead">{t('web.vouchers.lead')}</p>
      <p>
        <LocalLink to="/vouchers/providers">{t('web.vouchers.providers')}</LocalLink>
      </p>
      {items.length === 0 ? (
        <EmptyState title={t('web.vouchers.none')}>
          <p>{t('web.vouchers.none.text')}</p>
        </EmptyState>
      ) : (
        openFirst.map((round) => <RoundSection key={round.id} round={round} />)
      )}
    </main>
  );
}

function RoundSection({ round }: { readonly round: VoucherRound }): JSX.Element {
  const t = useMessages(roundsMessages);
  const language = useLanguage();
  const heading = `h-${round.id}`;
  const name = round.name[language];
  return (
    <section className="round" aria-labelledby={heading}>
      <header className="row between">
        <h2 id={heading}>{name}</h2>
        <RoundState round={round} />
      </header>
      <p className="soft num">
        {t('web.vouchers.when', {
          from: fullDayText(round.opensAt, language),
          until: fullDayText(lastDay(round.closesAt), language),
        })}
      </p>
      {round.money ? (
        <RoundMoney money={round.money} name={name} />
      ) : (
        <p className="block-note">{t('web.vouchers.no-money')}</p>
      )}
      <Kinds round={round} name={name} />
      <p className="row">
        {round.open ? (
          <LocalLink className={buttonClass()} to="/workspace/vouchers/apply" reloadDocument>
            {t('web.vouchers.apply')}
          </LocalLink>
        ) : null}
        <LocalLink to={`/vouchers/notices?round=${round.id}`} reloadDocument>
          {t('web.vouchers.notices')}
        </LocalLink>
        <LocalLink to={`/vouchers/published/${round.id}`} reloadDocument>
          {t('web.vouchers.published')}
        </LocalLink>
      </p>
      <p className="small soft">
        {round.source[language]}{' '}
        {round.verified ? null : (
          <Tag tone="warn" icon="info">
            {t('web.vouchers.unverified')}
          </Tag>
        )}
      </p>
    </section>
  );
}

function RoundState({ round }: { readonly round: VoucherRound }): JSX.Element {
  const t = useMessages(roundsMessages);
  if (round.open) return <Tag tone="ok">{t('web.vouchers.open')}</Tag>;
  const now = Date.now();
  if (!round.money || now < Date.parse(round.opensAt)) return <Tag>{t('web.vouchers.coming')}</Tag>;
  return <Tag>{t(now < Date.parse(round.closesAt) ? 'web.vouchers.halted' : 'web.vouchers.closed')}</Tag>;
}

function Kinds({ round, name }: { readonly round: VoucherRound; readonly name: string }): JSX.Element {
  const t = useMessages(roundsMessages);
  const language = useLanguage();
  const columns = [
    { key: 'kind', label: t('web.vouchers.kind') },
    { key: 'share', label: t('web.vouchers.share') },
    { key: 'source', label: t('web.vouchers.source') },
  ];
  return (
    <CardTable caption={t('web.vouchers.kinds', { round: name })} columns={columns}>
      {round.kinds.map((kind) => (
        <CardRow
          key={kind.id}
          head={
            <>
              {kind.name[language]}
              {kind.provider ? <span className="small soft provider">{kind.provider[language]}</span> : null}
            </>
          }
        >
          <CardCell label={t('web.vouchers.share')}>
            <span className="num nw">{t('web.vouchers.share-of', { percent: kind.percent })}</span>
          </CardCell>
          <CardCell label={t('web.vouchers.source')}>
            <span className="small">
              {kind.source[language]}{' '}
              <Tag tone={kind.verified ? 'ok' : 'warn'}>
                {t(kind.verified ? 'web.vouchers.verified' : 'web.vouchers.unverified')}
              </Tag>
            </span>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
