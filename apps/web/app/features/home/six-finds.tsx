import { figureText, Icon, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderKind } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { homeMessages } from './home.messages';

/** How many entries each directory has; null where nobody could count. */
export type DirectoryCounts = Readonly<Record<string, number>> | null;

/** The six directories as a plain row. */
export function SixFinds(props: {
  readonly kinds: readonly FinderKind[];
  readonly counts: DirectoryCounts;
}): JSX.Element | null {
  const t = useMessages(homeMessages);
  const language = useLanguage();
  if (props.kinds.length === 0) return null;
  return (
    <>
      <h2 className="vh">{t('web.home.six')}</h2>
      <ul className="six">
        {props.kinds.map(({ id, name }) => (
          <li key={id}>
            <LocalLink to={`/search?kind=${id}`}>
              <Icon name={id} />
              <b>{name[language]}</b>
              {props.counts ? <span className="num">{figureText(String(props.counts[id] ?? 0))}</span> : null}
              <small>{t(`web.home.six.${id}`)}</small>
            </LocalLink>
          </li>
        ))}
      </ul>
    </>
  );
}
