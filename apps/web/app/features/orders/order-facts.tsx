import { Facts, Panel, useLanguage, useMessages } from '#look';
import type { JSX, ReactNode } from 'react';
import type { VoucherOrder } from '../../api/types';
import { orderMessages } from './order.messages';
import { priceText } from './price-text';

/** What was ordered by whom and where, as it was when the order began. */
export function OrderFacts(props: {
  readonly order: VoucherOrder;
  /** The voucher, as a link where the reader may open it. */
  readonly voucher: ReactNode;
}): JSX.Element {
  const t = useMessages(orderMessages);
  const language = useLanguage();
  const { order } = props;
  return (
    <Panel id="h-what" title={t('web.order.what')}>
      <Facts
        facts={[
          {
            term: t('web.order.service'),
            value: (
              <>
                {order.item.name[language]}
                <span className="small soft limit">{order.item.description[language]}</span>
              </>
            ),
          },
          {
            term: t('web.order.price'),
            value: (
              <span className="num">
                {priceText(order.item, language)}
                <span className="small soft limit">
                  {t('web.order.version', { version: order.item.version })}
                </span>
              </span>
            ),
          },
          { term: t('web.orders.provider'), value: order.provider.name },
          { term: t('web.orders.company'), value: order.company.name },
          { term: t('web.order.voucher'), value: props.voucher },
          { term: t('web.order.request'), value: <span className="prose">{order.request}</span> },
        ]}
      />
    </Panel>
  );
}
