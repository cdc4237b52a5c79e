import { figureText, momentText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherOrder } from '../../api/types';
import { orderMessages } from './order.messages';

/** What the usage log of an order comes to. */
export function UsageFacts({ usage }: { readonly usage: NonNullable<VoucherOrder['usage']> }): JSX.Element {
  const t = useMessages(orderMessages);
  const language = useLanguage();
  return (
    <p className="num">
      {t('web.order.usage.there', {
        lines: usage.lines,
        quantity: figureText(usage.quantity),
        unit: t(`web.order.unit.${usage.unit}`),
        total: figureText(usage.total),
        by: usage.uploadedBy,
        time: momentText(usage.uploadedAt, language),
      })}
    </p>
  );
}
