import {
  FinderModule,
  FinderWorkerModule,
  finderControllers,
  finderEntities,
  finderMigrations,
  finderProcessors,
  seedEntries,
  seedExamples,
} from '#finder';
import type { Subsystem } from './subsystem.js';

/** 六大找 */
export const finder: Subsystem = {
  name: 'finder',
  controllers: finderControllers,
  services: [FinderModule],
  worker: [FinderWorkerModule],
  processors: finderProcessors,
  entities: finderEntities,
  migrations: finderMigrations,
  seedContent: seedEntries,
  seedDemonstration: seedExamples,
};
