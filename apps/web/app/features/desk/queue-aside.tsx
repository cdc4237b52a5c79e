import { Icon, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { LocalLink } from '../../frame/local-link';
import { useDesk } from './desk-context';
import { deskMessages } from './desk.messages';
import { DueWords } from './due-words';
import { UsedDays } from './used-days';

/** The queue beside the case that is open. */
export function QueueAside({ current }: { readonly current: string }): JSX.Element {
  const t = useMessages(deskMessages);
  const language = useLanguage();
  const { desk, readAt, readOnly } = useDesk();
  return (
    <nav className="queue noprint" aria-labelledby="h-q">
      <h2 id="h-q">
        {t(readOnly ? 'web.desk.open' : 'web.desk.mine')} <span className="num">{desk.items.length}</span>
      </h2>
      {desk.items.length > 0 ? <p className="small quiet">{t('web.desk.sorted')}</p> : null}
      <ol>
        {desk.items.map((item) => (
          <li key={item.id}>
            <LocalLink to={`/desk/${item.id}`} aria-current={item.id === current ? 'page' : undefined}>
              <b>{item.company.name}</b>
              <span className="small soft">
                <span className="mono">{item.number.split('-').at(-1)}</span> · {item.stage[language]}
              </span>
              <DueWords clock={item.clock} urgency={item.urgency} now={readAt} short />
              <UsedDays item={item} />
            </LocalLink>
          </li>
        ))}
      </ol>
      {desk.items.length === 0 ? <p className="small soft nothing">{t('web.desk.empty')}</p> : null}
      {desk.waiting.length > 0 ? (
        <p className="small waits">
          <Icon name="pause" />
          <span>
            {t('web.desk.waiting.short', { count: desk.waiting.length })}{' '}
            <LocalLink to="/desk#h-waiting">{t('web.desk.waiting.see')}</LocalLink>
          </span>
        </p>
      ) : null}
    </nav>
  );
}
