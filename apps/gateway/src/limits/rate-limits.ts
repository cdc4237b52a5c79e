import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '#kernel';
import { SETTINGS, type GatewaySettings } from '../gateway.settings.js';
import { GatewayRedis, PREFIX } from '../redis/gateway-redis.js';

const MINUTE_S = 60;

/** Requests a minute, counted in Redis for all gateways together. */
@Injectable()
export class RateLimits {
  private readonly signInsPerAddress: RateLimiterRedis;
  private readonly writesPerSession: RateLimiterRedis;
  private readonly writesPerAddress: RateLimiterRedis;

  constructor(@Inject(SETTINGS) settings: GatewaySettings, redis: GatewayRedis) {
    const limiter = (name: string, points: number): RateLimiterRedis =>
      new RateLimiterRedis({
        storeClient: redis.client,
        useRedisPackage: true,
        rejectIfRedisNotReady: true,
        keyPrefix: `${PREFIX}limit:${name}`,
        points,
        duration: MINUTE_S,
        // Whoever is over the limit is told so from memory: the flood does not reach Redis.
        inMemoryBlockOnConsumed: points + 1,
      });
    this.signInsPerAddress = limiter('sign-in', settings.LIMIT_SIGN_INS_PER_ADDRESS);
    this.writesPerSession = limiter('write-session', settings.LIMIT_WRITES_PER_SESSION);
    this.writesPerAddress = limiter('write-address', settings.LIMIT_WRITES_PER_ADDRESS);
  }

  /** @throws DomainError `problem.too-many-requests` (429) with `retryAfter` in seconds */
  async signIn(address: string): Promise<void> {
    await consume(this.signInsPerAddress, address);
  }

  /** @throws DomainError `problem.too-many-requests` (429) with `retryAfter` in seconds */
  async write(address: string, sessionId: string | null): Promise<void> {
    await Promise.all([
      consume(this.writesPerAddress, address),
      sessionId === null ? undefined : consume(this.writesPerSession, sessionId),
    ]);
  }
}

async function consume(limiter: RateLimiterRedis, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) {
      throw new DomainError('problem.unavailable', 503, { cause: refusal });
    }
    const retryAfter = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new DomainError('problem.too-many-requests', 429, { extensions: { retryAfter } });
  }
}
