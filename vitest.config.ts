import { availableParallelism } from 'node:os';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// '#kernel' and its like lead to the sources instead of dist (see "imports" in package.json).
// Bundlers alone know "module"; what is not bundled has to be found by Node.
const conditions = ['source', ...defaultServerConditions.filter((condition) => condition !== 'module')];
// Files share the modules of their process: loading Nest and TypeORM anew for each takes longer than most of the tests.
const shared = { environment: 'node' as const, restoreMocks: true, isolate: false };
const engines = ['test/support/engines.setup.ts'];
// Threads that a process of the portal starts run the sources as well.
const threads = {
  execArgv: ['--import', new URL('test/support/typescript-threads.mjs', import.meta.url).href],
};
// Vitest would leave one processor idle, and tests on real engines wait for these half of the time.
const busy = { maxWorkers: availableParallelism() };
const waiting = { maxWorkers: availableParallelism() * 2 };

/** What takes minutes begins first, so that no processor waits for it at the end. */
const LONGEST = ['browser/voucher-story', 'browser/pages', 'browser/story', 'e2e/start', 'e2e/kill'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.spec.ts`));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

/** Kinds of test, each a project of its own: `vitest run --project unit`. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          ...busy,
          name: 'unit',
          include: ['libs/**/*.spec.{ts,tsx}', 'apps/**/*.spec.{ts,tsx}', 'scripts/**/*.spec.mjs'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          ...waiting,
          ...threads,
          name: 'integration',
          include: ['test/integration/**/*.spec.ts'],
          globalSetup: engines,
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          ...waiting,
          name: 'security',
          include: ['test/security/**/*.spec.ts'],
          globalSetup: engines,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'peers',
          include: ['test/peers/**/*.spec.ts'],
          globalSetup: [...engines, 'test/support/apache.setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          ...busy,
          name: 'e2e',
          include: ['test/e2e/**/*.spec.ts'],
          globalSetup: engines,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          ...busy,
          name: 'browser',
          include: ['test/browser/**/*.spec.ts'],
          globalSetup: engines,
          testTimeout: 180_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
