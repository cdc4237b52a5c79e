import type { LedgerCheck } from '#ledger';
import type { EntityClass, MigrationClass, ProcessorBinding } from '#platform';
import { z } from 'zod';
import { capabilityEntities, capabilityMigrations, capabilityProcessors } from './capabilities.js';
import { finder } from './finder.subsystem.js';
import { hightech } from './hightech.subsystem.js';
import { voucher } from './voucher.subsystem.js';
import type { Subsystem } from './subsystem.js';

/** Every subsystem of the portal. */
export const SUBSYSTEMS: readonly Subsystem[] = [hightech, voucher, finder];

/** Which of them a process runs: names separated by commas; all when left out. */
export const subsystemsSetting = z
  .string()
  .default(SUBSYSTEMS.map(({ name }) => name).join(','))
  .transform((value, context) => {
    const names = new Set(value.split(',').flatMap((name) => name.trim() || []));
    const known = SUBSYSTEMS.map(({ name }) => name);
    for (const name of names) {
      if (!known.includes(name)) {
        context.addIssue({ code: 'custom', message: `there is no subsystem ${name}: ${known.join(', ')}` });
      }
    }
    return SUBSYSTEMS.filter(({ name }) => names.has(name));
  });

/** All tables of the portal's database, whichever subsystems a process runs. */
export const PORTAL_ENTITIES: readonly EntityClass[] = [
  ...capabilityEntities,
  ...SUBSYSTEMS.flatMap(({ entities }) => entities),
];

export const PORTAL_MIGRATIONS: readonly MigrationClass[] = [
  ...capabilityMigrations,
  ...SUBSYSTEMS.flatMap(({ migrations }) => migrations),
];

/**
 * All processors of the portal and their queues. Every relay knows all of them: it may take an event whose subscribers
 * run in another worker.
 */
export const PORTAL_PROCESSORS: readonly ProcessorBinding[] = [
  ...capabilityProcessors,
  ...SUBSYSTEMS.flatMap(({ processors }) => processors),
];

export const PORTAL_QUEUES: readonly string[] = [...new Set(PORTAL_PROCESSORS.map(({ queue }) => queue))];

/** What must hold in the ledger by all subsystems, whichever a process runs. */
export const PORTAL_LEDGER_CHECKS: readonly LedgerCheck[] = SUBSYSTEMS.flatMap(
  ({ ledgerChecks = [] }) => ledgerChecks,
);
