export { Ledger } from './ledger.js';
export type { LedgerCheck } from './ledger-check.js';
export { Ledger1764000100005 } from './ledger.migration.js';
export { LedgerModule, LedgerWorkerModule, ledgerEntities } from './ledger.module.js';
export { LEDGER_QUEUE, LedgerProcessor } from './ledger.processor.js';
export type { Posting } from './post.js';
export { ledgerRights } from './rights.js';
export { VerifyLedger, type LedgerReport } from './verify-ledger.js';
