import { CardCell, CardRow, CardTable, dayText, EmptyState, Icon, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { useLocation } from 'react-router';
import { frameMessages } from '../../frame/frame.messages';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { lastDay } from '../application/last-day';
import { useDesk } from './desk-context';
import { DoneNotice, doneOf } from './done-notice';
import { deskMessages } from './desk.messages';
import type { DeskItem } from './desk-types';
import { DueWords } from './due-words';
import { UsedDays } from './used-days';
import type { Route } from './+types/queue-page';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, frameMessages['web.desk']);
}

export default function QueuePage(): JSX.Element {
  const t = useMessages(deskMessages);
  const { desk, readOnly } = useDesk();
  const { items, waiting } = desk;
  const done = doneOf(useLocation().state);
  return (
    <main id="main" className="wrap deskpage stack-3" tabIndex={-1}>
      {done ? <DoneNotice done={done} follows={items.length > 0 ? 'queue' : 'nothing'} /> : null}
      <div>
        <h1>
          {t(readOnly ? 'web.desk.open' : 'web.desk.mine')} <span className="num">{items.length}</span>
        </h1>
        <p className="soft">
          {readOnly ? t('web.desk.readonly') : null}{' '}
          {waiting.length > 0
            ? t('web.desk.sorted.waiting', { count: waiting.length })
            : items.length > 0
              ? t('web.desk.sorted')
              : null}
        </p>
      </div>
      {items.length > 0 ? <QueueTable items={items} /> : <NothingWaits />}
      {waiting.length > 0 ? <WaitingTable items={waiting} /> : null}
    </main>
  );
}

function NothingWaits(): JSX.Element {
  const t = useMessages(deskMessages);
  const { readOnly } = useDesk();
  return (
    <EmptyState title={t(readOnly ? 'web.desk.empty.open' : 'web.desk.empty')}>
      <p>{t('web.desk.empty.text')}</p>
    </EmptyState>
  );
}

function CaseName({ item }: { readonly item: DeskItem }): JSX.Element {
  return (
    <>
      <LocalLink to={`/desk/${item.id}`}>{item.company.name}</LocalLink>
      <span className="number small quiet mono">{item.number}</span>
    </>
  );
}

function QueueTable({ items }: { readonly items: readonly DeskItem[] }): JSX.Element {
  const t = useMessages(deskMessages);
  const language = useLanguage();
  const { readAt } = useDesk();
  const columns = (['company', 'district', 'stage', 'used', 'due'] as const).map((key) => ({
    key,
    label: t(`web.desk.${key}`),
  }));
  return (
    <section className="panel queuetable" aria-labelledby="h-queue">
      <h2 className="vh" id="h-queue">
        {t('web.desk.mine')}
      </h2>
      <CardTable caption={t('web.desk.sorted')} columns={columns}>
        {items.map((item) => (
          <CardRow key={item.id} head={<CaseName item={item} />}>
            <CardCell label={t('web.desk.district')}>{item.company.districtName[language]}</CardCell>
            <CardCell label={t('web.desk.stage')}>{item.stage[language]}</CardCell>
            <CardCell label={t('web.desk.used')}>
              <UsedDays item={item} />
            </CardCell>
            <CardCell label={t('web.desk.due')}>
              <DueWords clock={item.clock} urgency={item.urgency} now={readAt} />
            </CardCell>
          </CardRow>
        ))}
      </CardTable>
    </section>
  );
}

function WaitingTable({ items }: { readonly items: readonly DeskItem[] }): JSX.Element {
  const t = useMessages(deskMessages);
  const language = useLanguage();
  return (
    <section className="stack" aria-labelledby="h-waiting">
      <div>
        <h2 id="h-waiting">
          <Icon name="pause" /> {t('web.desk.waiting')} <span className="num">{items.length}</span>
        </h2>
        <p className="soft small">{t('web.desk.waiting.text')}</p>
      </div>
      <ul className="waitlist">
        {items.map((item) => (
          <li key={item.id}>
            <span>
              <CaseName item={item} />
            </span>
            <span className="small soft num">
              {item.clock.dueAt
                ? t('web.desk.correct.by', { day: dayText(lastDay(item.clock.dueAt), language) })
                : t('web.desk.stopped', { used: item.clock.usedDays, limit: item.clock.limitDays })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
