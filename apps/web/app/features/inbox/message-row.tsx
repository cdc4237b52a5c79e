import { Button, momentText, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { InboxItem } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { inboxMessages } from './inbox.messages';

/** One message: what happened, when, and where to act on it. Going there marks it as read. */
export function MessageRow(props: {
  readonly item: InboxItem;
  readonly onRead: () => Promise<unknown>;
}): JSX.Element {
  const t = useMessages(inboxMessages);
  const language = useLanguage();
  const { item } = props;
  const title = item.title[language];
  return (
    <li className={item.readAt ? undefined : 'new'}>
      <div className="row between">
        <h2>
          {title} {item.readAt ? null : <Tag tone="accent">{t('web.in.new')}</Tag>}
        </h2>
        <time className="small quiet num" dateTime={item.at}>
          {momentText(item.at, language)}
        </time>
      </div>
      <p>{item.body[language]}</p>
      <p className="row">
        {item.link ? (
          <LocalLink to={item.link} onClick={() => void (item.readAt ? null : props.onRead())}>
            {t('web.in.open')}
          </LocalLink>
        ) : null}
        {item.readAt ? null : (
          <Button
            kind="plain"
            aria-label={t('web.in.mark.of', { title })}
            onClick={() => void props.onRead()}
          >
            {t('web.in.mark')}
          </Button>
        )}
      </p>
    </li>
  );
}
