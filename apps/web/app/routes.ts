import { index, layout, prefix, route, type RouteConfig } from '@react-router/dev/routes';

/** One tree for both languages: `/workspace` is Chinese, `/en/workspace` is English. */
export default [
  ...prefix('en?', [
    layout('frame/public-frame.tsx', [
      index('features/home/home-page.tsx'),
      route('verify', 'features/verify/verify-entry-page.tsx'),
      route('verify/:id', 'features/verify/certificate-page.tsx'),
      route('vouchers', 'features/voucher/rounds-page.tsx'),
      route('signed-in', 'features/session/signed-in-page.tsx'),
    ]),
    layout('features/workspace/workspace-frame.tsx', [
      route('workspace', 'features/workspace/applications-page.tsx'),
      route('workspace/applications/:id', 'features/filling/application-page.tsx'),
      route('workspace/vouchers', 'features/voucher/wallet-page.tsx'),
      route('workspace/vouchers/apply', 'features/voucher/apply-page.tsx'),
      route('workspace/inbox', 'features/inbox/inbox-page.tsx'),
    ]),
    layout('features/desk/desk-frame.tsx', [
      route('desk', 'features/desk/queue-page.tsx'),
      route('desk/:id', 'features/desk/review-page.tsx'),
    ]),
    route('*', 'frame/unknown-page.tsx'),
  ]),
] satisfies RouteConfig;
