import { fill, type Language } from '#kernel';
import { figureText } from '#look';
import type { VoucherCatalogueItem } from '../../api/types';
import { orderMessages } from './order.messages';

/** `600.00 元／件`, `8,000.00 至 26,000.00 元／组样品`. */
export function priceText(
  { price, unit }: Pick<VoucherCatalogueItem, 'price' | 'unit'>,
  language: Language,
): string {
  const figures = { from: figureText(price.from), to: figureText(price.to), unit: unit[language] };
  return price.from === price.to
    ? fill(orderMessages['web.order.price.one'][language], { ...figures, price: figures.from })
    : fill(orderMessages['web.order.price.range'][language], figures);
}
