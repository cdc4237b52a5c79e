import { FinderCatalogueItem } from '../catalogue/catalogue-item.entity.js';
import type { NextStep } from './next-step.js';

/** An order with the service filled in. */
export const orderWithVoucher: NextStep = {
  id: 'order-with-voucher',
  offer: async (entry, db) => {
    if (entry.kind !== 'service') return null;
    const item = await db.read.findOneBy(FinderCatalogueItem, { entryId: entry.id, offered: true });
    if (!item) return null;
    const chosen = new URLSearchParams({ provider: item.providerId, item: item.itemId });
    return {
      path: `/workspace/vouchers/orders/new?${chosen}`,
      label: { zh: '用创新券下单', en: 'Order with a voucher' },
      hint: {
        zh: '登录企业账号后下单，服务已填好；合同在机构确认之后再签。',
        en: 'Sign in for your company; the service is filled in. Sign the contract after the provider has confirmed.',
      },
    };
  },
};
