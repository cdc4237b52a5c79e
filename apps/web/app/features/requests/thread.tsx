import { momentText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderRequest } from '../../api/types';
import { requestMessages } from './requests.messages';

/** What both sides wrote, in its order. The people of the other side are not named. */
export function Thread({ request }: { readonly request: FinderRequest }): JSX.Element {
  const t = useMessages(requestMessages);
  const language = useLanguage();
  const other = request.side === 'asker' ? (request.owner ?? t('web.req.editors')) : request.company;
  return (
    <ol className="thread">
      {request.messages.map(({ side, by, body, at }) => (
        <li key={`${at} ${side} ${body.slice(0, 20)}`} className={side === request.side ? 'ours' : undefined}>
          <p className="row between small soft">
            <b>{by === null ? other : t('web.req.by.us', { name: by })}</b>
            <span className="num nw">{momentText(at, language)}</span>
          </p>
          <p className="said">{body}</p>
        </li>
      ))}
    </ol>
  );
}
