import { ConfigError, readConfigFile } from '#dictionaries';
import type { Clock } from '#kernel';
import type { Db } from '#platform';
import { faultOfCondition } from '#rules';
import { z } from 'zod';
import { FinderEntry, FinderSource } from '../entries/entry.entity.js';
import { WriteEntries } from '../entries/write-entries.js';
import { ChangeFeed } from '../feed/change-feed.js';
import { CompanyFacts } from '../fit/company-facts.js';
import { storedCondition } from '../fit/conditions.schema.js';
import { Kinds } from '../kinds/kinds.js';

const file = z.strictObject({
  id: z.literal('policy-conditions'),
  version: z.literal(1),
  policies: z.array(
    z.strictObject({
      source: z.string(),
      externalId: z.string(),
      /** For the reader of the file. */
      title: z.string(),
      conditions: z.array(storedCondition).min(1),
    }),
  ),
});

type SeededPolicy = z.output<typeof file>['policies'][number];

/** `config/finder/policy-conditions.v1.json`. @throws ConfigError naming every expression that is none */
export function readPolicyConditions(configDir: string): SeededPolicy[] {
  const facts = new CompanyFacts().all;
  const name = 'finder/policy-conditions.v1.json';
  const { policies } = readConfigFile(name, file, configDir);
  const faults = policies.flatMap(({ externalId, conditions }) =>
    conditions.flatMap(({ expression }) => {
      const fault = faultOfCondition(expression, facts);
      return fault ? [`${externalId}: ${expression}: ${fault.message.en}`] : [];
    }),
  );
  if (faults.length > 0) throw new ConfigError(`config/${name}`, faults);
  return policies;
}

/** Whom the policies of the seed are for. What an editor has said of a policy, or taken away, stays. */
export async function seedConditions(db: Db, configDir: string, clock: Clock): Promise<void> {
  const writing = new WriteEntries(new ChangeFeed(db), new Kinds(), clock);
  for (const { source: name, externalId, conditions } of readPolicyConditions(configDir)) {
    await db.run(async (tx) => {
      const source = await tx.findOneBy(FinderSource, { name });
      const entry = source
        ? await tx.findOne(FinderEntry, {
            where: { sourceId: source.id, externalId },
            lock: { mode: 'pessimistic_write' },
          })
        : null;
      if (!entry || entry.state !== 'published' || entry.conditions !== null) return;
      await writing.change(tx, entry, { person: null, reason: 'import' }, (changed) => {
        changed.conditions = JSON.stringify(conditions);
      });
    });
  }
}
