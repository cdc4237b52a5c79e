import type { Config } from '@react-router/dev/config';

export default {
  ssr: true,
  buildDirectory: 'build',
  // The whole route list is a few hundred bytes: it comes with the page, and no further address is needed for it.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
