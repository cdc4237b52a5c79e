import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { GatewayRedis } from '../redis/gateway-redis.js';
import { refreshLockKey } from '../session/session-keys.js';

/** Milliseconds after which a lock whose holder died is free again; longer than any refresh may take. */
const LOCK_MS = 15_000;
const ASK_AGAIN_MS = 40;
/** Milliseconds a request waits for somebody else's refresh. */
const PATIENCE_MS = 10_000;

const UNLOCK = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;

/** One refresh of a session at a time, among all gateways: a refresh token that rotates may be used once. */
@Injectable()
export class RefreshLock {
  constructor(private readonly redis: GatewayRedis) {}

  /**
   * Runs work that only one may do.
   * @throws DomainError 503 when the lock cannot be had in time
   */
  async holding<T>(sessionId: string, work: () => Promise<T>): Promise<T> {
    const key = refreshLockKey(sessionId);
    const holder = randomUUID();
    await this.acquire(key, holder);
    try {
      return await work();
    } finally {
      await this.redis
        .run((client) => client.eval(UNLOCK, { keys: [key], arguments: [holder] }))
        .catch(() => undefined);
    }
  }

  private async acquire(key: string, holder: string): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const held = await this.redis.run((client) =>
        client.set(key, holder, { condition: 'NX', expiration: { type: 'PX', value: LOCK_MS } }),
      );
      if (held !== null) return;
      if (Date.now() > deadline) throw new DomainError('problem.unavailable', 503);
      await sleep(ASK_AGAIN_MS);
    }
  }
}
