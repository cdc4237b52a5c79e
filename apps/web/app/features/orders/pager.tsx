import { useMessages } from '#look';
import type { JSX } from 'react';
import { LocalLink } from '../../frame/local-link';
import { orderMessages } from './order.messages';

/** The way to the other pages of a list; nothing where there is only one. */
export function Pager(props: {
  readonly page: number;
  readonly total: number;
  /** Rows of a page. */
  readonly size: number;
  /** The address of a page. */
  readonly to: (page: number) => string;
}): JSX.Element | null {
  const t = useMessages(orderMessages);
  const pages = Math.ceil(props.total / props.size);
  const { page, to } = props;
  if (pages <= 1) return null;
  return (
    <nav className="row between" aria-label={t('web.orders.pages')}>
      {page > 1 ? <LocalLink to={to(page - 1)}>{t('web.orders.before')}</LocalLink> : <span />}
      <span className="small soft num">{t('web.orders.page', { page, pages })}</span>
      {page < pages ? <LocalLink to={to(page + 1)}>{t('web.orders.after')}</LocalLink> : <span />}
    </nav>
  );
}
