import type { VoucherClaim } from '../claims/claim.entity.js';
import type { Voucher } from '../issuing/voucher.entity.js';
import type { VoucherOrder } from '../orders/order.entity.js';
import type { VoucherProvider } from '../providers/provider.entity.js';

/** A claim at which is looked, with what it belongs to. */
export interface FlaggedClaim {
  readonly claim: VoucherClaim;
  readonly order: VoucherOrder;
  readonly voucher: Voucher;
  readonly provider: VoucherProvider;
}
