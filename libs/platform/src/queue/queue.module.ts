import { BullModule } from '@nestjs/bull';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { QueueOptions } from 'bull';
import { DeadLetters } from './dead-letters.js';
import { Inbox } from '../outbox/inbox.js';
import { Queues } from './queues.js';

/** Tries before a job rests in the dead-letter list: about four minutes of back-off. */
export const JOB_ATTEMPTS = 8;

/** Redis connection options of a `redis://` address. */
export function redisOptions(url: string): NonNullable<QueueOptions['redis']> & object {
  const { hostname, port, username, password, pathname, protocol } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 6379),
    ...(username ? { username: decodeURIComponent(username) } : {}),
    ...(password ? { password: decodeURIComponent(password) } : {}),
    db: Number(pathname.slice(1) || 0),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
  };
}

/** A queue that does not do with the usual patience. */
export interface QueuePlan {
  readonly name: string;
  /** Tries before a job rests in the dead-letter list. */
  readonly attempts: number;
  /** Milliseconds between two tries at the most; they begin with a second and about double. */
  readonly longestWait: number;
}

const USUAL = { attempts: JOB_ATTEMPTS, longestWait: 128_000 };

/**
 * Bull keys of one queue share one hash tag, so that a Redis cluster keeps them on one node.
 * @param prefix sets the queues of one installation apart from others on the same Redis
 */
export function queueOptions(
  queue: string | QueuePlan,
  url: string,
  prefix = '',
): QueueOptions & { name: string } {
  const { name, attempts, longestWait } = typeof queue === 'string' ? { name: queue, ...USUAL } : queue;
  return {
    name,
    prefix: `{${prefix}${name}}`,
    redis: {
      ...redisOptions(url),
      // Bull's own waits up to 20 s before it looks whether Redis is back.
      retryStrategy: (attempt) => Math.min(attempt * 100, 1000),
      // A command gives up after about three seconds, so that the relay lets go of its rows. Bull's blocking
      // connections are exempt: they wait for ever.
      maxRetriesPerRequest: 7,
    },
    settings: {
      lockDuration: 15_000,
      stalledInterval: 10_000,
      maxStalledCount: 10,
      backoffStrategies: { doubling: (made) => Math.min(longestWait, 1000 * (2 ** Math.min(30, made) - 1)) },
    },
    defaultJobOptions: {
      attempts,
      backoff: { type: 'doubling' },
      removeOnComplete: { age: 86_400, count: 50_000 },
      removeOnFail: false,
    },
  };
}

@Global()
@Module({})
export class QueueModule {
  static forRoot(url: string, plans: readonly (string | QueuePlan)[], prefix = ''): DynamicModule {
    const queues = plans.map((plan) => BullModule.registerQueue(queueOptions(plan, url, prefix)));
    const names = plans.map((plan) => (typeof plan === 'string' ? plan : plan.name));
    return {
      module: QueueModule,
      imports: queues,
      providers: [{ provide: Queues.NAMES, useValue: names }, Queues, Inbox, DeadLetters],
      exports: [...queues, Queues, Inbox, DeadLetters],
    };
  }
}
