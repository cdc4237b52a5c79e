import { budgetEntities } from './budget/budget.entity.js';
import { VoucherBudget1764400000001 } from './budget/budget.migration.js';
import { claimChecks } from './claims/claim-checks.js';
import { claimEntities } from './claims/claim.entity.js';
import { VoucherClaims1764400000401 } from './claims/claims.migration.js';
import { ClaimsProcessor, VOUCHER_CLAIMS_QUEUE } from './claims/claims.processor.js';
import { flagEntities } from './flags/claim-flag.entity.js';
import { VoucherActs1764400000502 } from './flags/acts.migration.js';
import { VoucherFlags1764400000501 } from './flags/flags.migration.js';
import { FlagsProcessor, VOUCHER_FLAGS_QUEUE } from './flags/flags.processor.js';
import { VoucherIssuing1764400000002 } from './issuing/issuing.migration.js';
import { IssuingProcessor, VOUCHER_ISSUING_QUEUE } from './issuing/issuing.processor.js';
import { issuingEntities } from './issuing/voucher.entity.js';
import { orderChecks } from './orders/order-checks.js';
import { orderEntities } from './orders/order.entity.js';
import { VoucherOrderReminders1764400000202 } from './orders/order-reminders.migration.js';
import { VoucherOrders1764400000201 } from './orders/orders.migration.js';
import { OrdersProcessor, VOUCHER_ORDERS_QUEUE } from './orders/orders.processor.js';
import { VoucherFinance1764400000302 } from './payments/finance.migration.js';
import { paymentChecks } from './payments/payment-checks.js';
import { paymentEntities } from './payments/payments.entities.js';
import { VoucherPayments1764400000301 } from './payments/payments.migration.js';
import { PaymentsProcessor, VOUCHER_PAYMENTS_QUEUE } from './payments/payments.processor.js';
import { providerEntities } from './providers/provider.entity.js';
import { VoucherProviders1764400000101 } from './providers/providers.migration.js';
import { voucherChecks } from './voucher-checks.js';

export type { ClaimView } from './claims/claim.schema.js';
export { WatchClaimExperts } from './claims/watch-claim-experts.js';
export { WatchClaimNotices } from './claims/watch-claim-notices.js';
export { FlagClaim } from './flags/flag-claim.js';
export { ForgetActs } from './flags/forget-acts.js';
export { ExpireVouchers } from './issuing/expire-vouchers.js';
export { RemindOfExpiry } from './issuing/remind-of-expiry.js';
export { ServeWaitingList } from './issuing/serve-waiting-list.js';
export { TellApplicants } from './issuing/tell-applicants.js';
export { CatalogueNews } from './providers/catalogue-news.js';
export { WatchConfirmations } from './providers/watch-confirmations.js';
export { Voucher } from './issuing/voucher.entity.js';
export { seedDemonstration } from './seed/seed-demonstration.js';
export { WatchOrderLimits } from './orders/watch-order-limits.js';
export type { OrderView } from './orders/order.schema.js';
export { WatchSilentBanks } from './payments/watch-silent-banks.js';
export { Payments } from './payments/payments.js';
export { VoucherModule, VoucherWorkerModule, voucherControllers } from './voucher.module.js';
export type { VoucherView } from './voucher.schema.js';

/** What must hold in the ledger besides what it knows itself. */
export const voucherLedgerChecks = [...voucherChecks, ...orderChecks, ...claimChecks, ...paymentChecks];

/** All tables; each folder has its own. */
export const voucherEntities = [
  ...budgetEntities,
  ...issuingEntities,
  ...providerEntities,
  ...orderEntities,
  ...paymentEntities,
  ...claimEntities,
  ...flagEntities,
];
export const voucherMigrations = [
  VoucherBudget1764400000001,
  VoucherIssuing1764400000002,
  VoucherProviders1764400000101,
  VoucherOrders1764400000201,
  VoucherOrderReminders1764400000202,
  VoucherPayments1764400000301,
  VoucherFinance1764400000302,
  VoucherClaims1764400000401,
  VoucherFlags1764400000501,
  VoucherActs1764400000502,
];
export const voucherProcessors = [
  { queue: VOUCHER_ISSUING_QUEUE, processor: IssuingProcessor },
  { queue: VOUCHER_ORDERS_QUEUE, processor: OrdersProcessor },
  { queue: VOUCHER_PAYMENTS_QUEUE, processor: PaymentsProcessor },
  { queue: VOUCHER_CLAIMS_QUEUE, processor: ClaimsProcessor },
  { queue: VOUCHER_FLAGS_QUEUE, processor: FlagsProcessor },
];
