import { entryEntities } from './entries/entry.entity.js';
import { Finder1764600000001 } from './finder.migration.js';

/** All tables; each folder has its own. */
export const finderEntities = [...entryEntities];
export const finderMigrations = [Finder1764600000001];
