import type { AuthorizationTransaction, TransactionTrace } from './authorization-transaction.js';

/** What remains of a transaction when it is asked for. */
export interface TakenTransaction {
  /** Null when it was never there, has expired or was taken before. */
  readonly transaction: AuthorizationTransaction | null;
  /** Where the sign-in wanted to go and which attempt it was: known for longer than the transaction itself. */
  readonly trace: TransactionTrace | null;
}

/** Keeps one record per `state`, each to be taken once. */
export interface TransactionStore {
  /** Adds a transaction; the oldest ones of the same browser give way when there are too many. */
  open(transaction: AuthorizationTransaction): Promise<void>;
  /** Takes a transaction out, atomically: of two callers with one `state`, one gets it. */
  take(state: string): Promise<TakenTransaction>;
}
