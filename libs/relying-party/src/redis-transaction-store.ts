import type { AuthorizationTransaction, TransactionTrace } from './authorization-transaction.js';
import type { TakenTransaction, TransactionStore } from './transaction-store.js';

/** The one method that this store needs of a Redis client; `redis` has it as it stands. */
export interface RedisCommands {
  sendCommand(command: string[]): Promise<unknown>;
}

export interface TransactionLimits {
  /** Milliseconds in which a sign-in must come back. */
  readonly lifetime: number;
  /** Milliseconds for which a late return still lands where it wanted. */
  readonly traceLifetime: number;
  /** Sign-ins that one browser may have open at the same time. */
  readonly perBrowser: number;
}

const LIMITS: TransactionLimits = { lifetime: 10 * 60_000, traceLifetime: 2 * 60 * 60_000, perBrowser: 8 };

/** Transactions in Redis ≥ 6.2 (GETDEL), under a key prefix of the caller's. */
export class RedisTransactionStore implements TransactionStore {
  constructor(
    private readonly redis: RedisCommands,
    private readonly prefix: string,
    private readonly limits: TransactionLimits = LIMITS,
  ) {}

  async open(transaction: AuthorizationTransaction): Promise<void> {
    const { lifetime, traceLifetime, perBrowser } = this.limits;
    const { state, browser, returnTo, attempt, confirmWithin } = transaction;
    const open = `${this.prefix}browser:${browser}`;
    const trace: TransactionTrace = { returnTo, attempt, confirmWithin };
    const [, , , , surplus] = await Promise.all([
      this.redis.sendCommand(['SET', this.record(state), JSON.stringify(transaction), 'PX', `${lifetime}`]),
      this.redis.sendCommand(['SET', this.trace(state), JSON.stringify(trace), 'PX', `${traceLifetime}`]),
      this.redis.sendCommand(['LPUSH', open, state]),
      this.redis.sendCommand(['PEXPIRE', open, `${lifetime}`]),
      this.redis.sendCommand(['LRANGE', open, `${perBrowser}`, '-1']),
    ]);
    await this.drop(open, surplus as string[]);
  }

  async take(state: string): Promise<TakenTransaction> {
    const [record, trace] = await Promise.all([
      this.redis.sendCommand(['GETDEL', this.record(state)]),
      this.redis.sendCommand(['GET', this.trace(state)]),
    ]);
    return { transaction: parse<AuthorizationTransaction>(record), trace: parse<TransactionTrace>(trace) };
  }

  private async drop(open: string, surplus: readonly string[]): Promise<void> {
    if (surplus.length === 0) return;
    await Promise.all([
      this.redis.sendCommand(['LTRIM', open, '0', `${this.limits.perBrowser - 1}`]),
      this.redis.sendCommand(['DEL', ...surplus.map((state) => this.record(state))]),
    ]);
  }

  private record(state: string): string {
    return `${this.prefix}transaction:${state}`;
  }

  private trace(state: string): string {
    return `${this.prefix}trace:${state}`;
  }
}

function parse<T>(value: unknown): T | null {
  return typeof value === 'string' ? (JSON.parse(value) as T) : null;
}
