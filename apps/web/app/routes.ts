import { index, layout, prefix, route, type RouteConfig } from '@react-router/dev/routes';

/** One tree for both languages: `/workspace` is Chinese, `/en/workspace` is English. */
export default [
  ...prefix('en?', [
    layout('frame/public-frame.tsx', [
      index('features/home/home-page.tsx'),
      route('verify', 'features/verify/verify-entry-page.tsx'),
      route('verify/:id', 'features/verify/certificate-page.tsx'),
      route('vouchers', 'features/voucher/rounds-page.tsx'),
      route('vouchers/providers', 'features/providers/providers-page.tsx'),
      route('vouchers/providers/:id', 'features/providers/provider-page.tsx'),
      route('signed-in', 'features/session/signed-in-page.tsx'),
    ]),
    layout('features/workspace/workspace-frame.tsx', [
      route('workspace', 'features/workspace/applications-page.tsx'),
      route('workspace/applications/:id', 'features/filling/application-page.tsx'),
      route('workspace/vouchers', 'features/voucher/wallet-page.tsx'),
      route('workspace/vouchers/apply', 'features/voucher/apply-page.tsx'),
      route('workspace/vouchers/teams', 'features/voucher/teams-page.tsx'),
      route('workspace/vouchers/orders', 'features/orders/orders-page.tsx'),
      route('workspace/vouchers/orders/new', 'features/orders/place-order-page.tsx'),
      route('workspace/vouchers/orders/:id', 'features/orders/order-page.tsx'),
      route('workspace/vouchers/claims', 'features/claims/claims-page.tsx'),
      route('workspace/vouchers/claims/:id', 'features/claims/claim-page.tsx'),
      route('workspace/vouchers/:id', 'features/voucher/voucher-page.tsx'),
      route('workspace/provider', 'features/providers/registration-page.tsx'),
      route('workspace/provider/orders', 'features/orders/provider-orders-page.tsx'),
      route('workspace/provider/orders/:id', 'features/orders/order-page.tsx', { id: 'provider-order' }),
      route('workspace/inbox', 'features/inbox/inbox-page.tsx'),
    ]),
    layout('features/finance/finance-frame.tsx', [
      route('desk/finance', 'features/finance/overview-page.tsx'),
      route('desk/finance/payments', 'features/finance/payments-page.tsx'),
      route('desk/finance/payments/:id', 'features/finance/payment-page.tsx'),
      route('desk/finance/payments/orders/:id', 'features/finance/order-page.tsx'),
      route('desk/finance/reconciliation', 'features/finance/reconciliation-page.tsx'),
      route('desk/finance/reconciliation/results/:id', 'features/finance/result-page.tsx'),
      route('desk/finance/recoveries', 'features/finance/recoveries-page.tsx'),
      route('desk/finance/lines', 'features/finance/lines-page.tsx'),
      route('desk/finance/lines/:id', 'features/finance/line-page.tsx'),
      route('desk/finance/verifications', 'features/finance/verifications-page.tsx'),
      route('desk/finance/verifications/:id', 'features/finance/verification-page.tsx'),
    ]),
    layout('features/desk/desk-frame.tsx', [
      route('desk', 'features/desk/queue-page.tsx'),
      route('desk/:id', 'features/desk/review-page.tsx'),
    ]),
    layout('features/voucher-desk/voucher-desk-frame.tsx', [
      route('desk/vouchers', 'features/voucher-desk/voucher-queue-page.tsx'),
      route('desk/vouchers/providers', 'features/voucher-desk/desk-providers-page.tsx'),
      route('desk/vouchers/providers/:id', 'features/voucher-desk/provider-review-page.tsx'),
      route('desk/vouchers/orders', 'features/voucher-desk/desk-orders-page.tsx'),
      route('desk/vouchers/orders/:id', 'features/voucher-desk/contract-review-page.tsx'),
    ]),
    route('*', 'frame/unknown-page.tsx'),
  ]),
] satisfies RouteConfig;
