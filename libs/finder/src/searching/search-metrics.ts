import { Counter, Histogram } from 'prom-client';
import { liveGauge, metrics } from '#platform';

const seconds = new Histogram({
  name: 'finder_search_seconds',
  help: 'Time to answer a query, by what was asked and by what answered it.',
  labelNames: ['asked', 'by'],
  buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 3],
  registers: [metrics],
});

const builds = new Counter({
  name: 'finder_index_builds_total',
  help: 'Search indexes that this process has built, by why.',
  labelNames: ['reason'],
  registers: [metrics],
});

const lastBuild = { seconds: Number.NaN };

export function observeSearch(
  asked: 'search' | 'suggest' | 'related',
  by: 'index' | 'database',
  since: number,
): void {
  seconds.observe({ asked, by }, (performance.now() - since) / 1000);
}

export function observeBuild(reason: string, took: number): void {
  builds.inc({ reason });
  lastBuild.seconds = took;
}

/** What the index holds, and how far it is behind; NaN while there is none. */
export function observeIndex(read: () => Promise<{ entries: number; lag: number }>): void {
  liveGauge(
    'finder_index_entries',
    'Entries in the search index of this machine.',
    async () => (await read()).entries,
  );
  liveGauge(
    'finder_index_lag',
    'Changes to entries that the search index of this machine has not taken in yet.',
    async () => (await read()).lag,
  );
  liveGauge(
    'finder_index_build_seconds',
    'Seconds that the last build of an index by this process took.',
    () => Promise.resolve(lastBuild.seconds),
  );
}
