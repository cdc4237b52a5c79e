import type { DynamicModule, Type } from '@nestjs/common';
import type { Clock } from '#kernel';
import type { LedgerCheck } from '#ledger';
import type { Db, EntityClass, MigrationClass, ProcessorBinding } from '#platform';

/** What one subsystem brings to the processes. */
export interface Subsystem {
  readonly name: string;
  /** Its documented routes. */
  readonly controllers: readonly Type[];
  /** Its routes and what they stand on, for services. */
  readonly services: readonly (Type | DynamicModule)[];
  /** Its processors and schedules, for the worker. */
  readonly worker: readonly (Type | DynamicModule)[];
  readonly processors: readonly ProcessorBinding[];
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
  /** What it knows must hold in the ledger; looked at whenever the ledger is verified. */
  readonly ledgerChecks?: readonly LedgerCheck[];
  /** Fills in the public data that it ships; may run again. */
  readonly seedContent?: (db: Db, configDir: string, clock: Clock) => Promise<void>;
  /** Fills in what it shows of the demonstration; may run again. Never called where there is to be none. */
  readonly seedDemonstration?: (db: Db, configDir: string, clock: Clock) => Promise<void>;
}
