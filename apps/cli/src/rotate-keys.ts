import { setTimeout as pause } from 'node:timers/promises';
import {
  identityEntities,
  keyKeptMs,
  KeyRotation,
  keySettings,
  type RotationOutcome,
  type RotationTerms,
} from '#identity';
import { databaseSetting, loadConfig, withDatabase } from '#platform';
import { z } from 'zod';
import { UsageError, type Command, type Output } from './command.js';
import { readArguments } from './read-arguments.js';

const settings = z.object({ ...keySettings, IDENTITY_DATABASE_URL: databaseSetting });

const MINUTE_MS = 60_000;
/** Relying parties keep `/jwks` for some minutes; these at least are waited for unless it is forced. */
const SHORTEST_OVERLAP = 15;
/** By then every process of identity has read that there is a new key. */
const KNOWN_AFTER_MS = 12_000;

const options = {
  now: { type: 'boolean', default: false },
  overlap: { type: 'string' },
  force: { type: 'boolean', default: false },
  leaked: { type: 'boolean', default: false },
} as const;

export const rotateKeys: Command = {
  name: 'rotate-keys',
  usage: '[--now [--overlap MINUTES] [--force] | --leaked]',
  summary:
    'publishes the next signing key, or lets the one that waits sign; --now waits 15 minutes instead of KEY_OVERLAP_HOURS, --leaked not at all and deletes the present key',
  async run(args, env, output) {
    const { values } = readArguments(args, options);
    const config = loadConfig(settings, env);
    const usual = config.KEY_OVERLAP_HOURS * 60;
    const overlapMs = overlapOf(values, usual) * MINUTE_MS;
    await withDatabase(config.IDENTITY_DATABASE_URL, identityEntities, async (db) => {
      const rotation = await KeyRotation.open(db, config.KEY_ENCRYPTION_KEY, new Date());
      const step = async (more: Partial<RotationTerms> = {}): Promise<RotationOutcome> => {
        const terms = { now: new Date(), overlapMs, publishAfterMs: 0, keepMs: keyKeptMs(config), ...more };
        const outcome = await rotation.signingKey(terms);
        tell(outcome, output);
        return outcome;
      };
      const { published } = await step();
      if (published && overlapMs < SHORTEST_OVERLAP * MINUTE_MS) {
        output.note('waiting until every process of identity has read the new key');
        await pause(Math.max(overlapMs, KNOWN_AFTER_MS));
        await step();
      }
      if (values.leaked) await step({ keepMs: 0, publishAfterMs: Number.POSITIVE_INFINITY });
    });
  },
};

interface Haste {
  readonly now: boolean;
  readonly overlap?: string | undefined;
  readonly force: boolean;
  readonly leaked: boolean;
}

/** Minutes for which a key is to be published before it signs. @throws UsageError */
function overlapOf({ now, overlap, force, leaked }: Haste, usual: number): number {
  if (!now && (force || overlap !== undefined)) throw new UsageError('--overlap and --force go with --now');
  if (leaked) return 0;
  return now ? shortOverlap(overlap, force) : usual;
}

function shortOverlap(text: string | undefined, force: boolean): number {
  const minutes = text === undefined ? (force ? 0 : SHORTEST_OVERLAP) : Number(text);
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > 43_200)
    throw new UsageError('--overlap takes whole minutes');
  if (minutes < SHORTEST_OVERLAP && !force) {
    throw new UsageError(
      `a relying party that has not read the new key refuses it: at least ${SHORTEST_OVERLAP} minutes, or --force`,
    );
  }
  return minutes;
}

function tell({ published, promoted, deleted, waitsUntil }: RotationOutcome, { out }: Output): void {
  for (const kid of deleted) out(`deleted ${kid}: nobody takes what it has signed any more`);
  if (promoted) out(`${promoted} signs from now on; the key before it still verifies`);
  else if (published) out(`published ${published}; it may sign from ${String(waitsUntil?.toISOString())}`);
  else if (waitsUntil) out(`a key is published already; it may sign from ${waitsUntil.toISOString()}`);
  else
    out('nothing to do: as many keys are kept as there may be; old ones are deleted when they have expired');
}
