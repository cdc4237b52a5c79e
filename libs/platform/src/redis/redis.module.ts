import {
  Global,
  Inject,
  Injectable,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Redis } from 'ioredis';
import type { ReadinessCheck } from '../http/health.js';
import { redisOptions } from '../queue/queue.module.js';

export type { Redis };

/** DI token of the process's Redis connection (sessions and other short-lived state, not queues). */
export const REDIS = Symbol('Redis');

/**
 * A connection that never hangs a request: a command waits three seconds at most and is not repeated, so that an
 * engine that is gone becomes a 503 and the connection heals by itself.
 */
export function connectRedis(url: string, onError: (error: Error) => void): Redis {
  const redis = new Redis({
    ...redisOptions(url),
    enableAutoPipelining: true,
    maxRetriesPerRequest: 0,
    commandTimeout: 3000,
    connectTimeout: 3000,
    retryStrategy: (attempt) => Math.min(attempt * 100, 1000),
  });
  redis.on('error', onError);
  return redis;
}

@Injectable()
export class RedisCheck implements ReadinessCheck {
  readonly name = 'redis';
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  readonly check = async (): Promise<void> => {
    await this.redis.ping();
  };
}

@Injectable()
class RedisCloser implements OnApplicationShutdown {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}

@Global()
@Module({})
export class RedisModule {
  static forConnection(redis: Redis): DynamicModule {
    return {
      module: RedisModule,
      providers: [{ provide: REDIS, useValue: redis }, RedisCloser],
      exports: [REDIS],
    };
  }
}
