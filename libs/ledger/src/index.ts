export { Ledger } from './ledger.js';
export { Ledger1764000100005 } from './ledger.migration.js';
export { LedgerModule, ledgerEntities } from './ledger.module.js';
export type { Posting } from './post.js';
