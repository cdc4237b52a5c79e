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

/** Bull keys of one queue share one hash tag, so that a Redis cluster keeps them on one node. */
export function queueOptions(name: string, url: string): QueueOptions & { name: string } {
  return {
    name,
    prefix: `{${name}}`,
    redis: {
      ...redisOptions(url),
      // Bull's own waits up to 20 s before it looks whether Redis is back.
      retryStrategy: (attempt) => Math.min(attempt * 100, 1000),
      // A command gives up after about three seconds, so that the relay lets go of its rows. Bull's blocking
      // connections are exempt: they wait for ever.
      maxRetriesPerRequest: 7,
    },
    settings: { lockDuration: 15_000, stalledInterval: 10_000, maxStalledCount: 10 },
    defaultJobOptions: {
      attempts: JOB_ATTEMPTS,
      backoff: { type: 'exponential', delay: 1000 },
      removeOnComplete: { age: 86_400, count: 50_000 },
      removeOnFail: false,
    },
  };
}

@Global()
@Module({})
export class QueueModule {
  static forRoot(url: string, names: readonly string[]): DynamicModule {
    const queues = names.map((name) => BullModule.registerQueue(queueOptions(name, url)));
    return {
      module: QueueModule,
      imports: queues,
      providers: [{ provide: Queues.NAMES, useValue: names }, Queues, Inbox, DeadLetters],
      exports: [...queues, Queues, Inbox, DeadLetters],
    };
  }
}
