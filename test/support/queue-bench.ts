import { Module, type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Redis } from 'ioredis';
import type { Clock } from '#kernel';
import {
  CoreModule,
  DatabaseModule,
  InboxRow,
  NestLogger,
  Outbox1764000000001,
  OutboxRow,
  QueueModule,
  RelayModule,
  Schedule1764000000002,
  ScheduleRow,
  createLogger,
  type ProcessorBinding,
} from '#platform';
import { createTestDatabase, type TestDatabase } from './database.js';

const ENTITIES = [OutboxRow, InboxRow, ScheduleRow];

export interface WorkerOptions {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** All processors that the relay knows. */
  readonly bindings: readonly ProcessorBinding[];
  /** Those that run here; all when left out. */
  readonly running?: readonly Type[];
  readonly providers?: readonly Type[];
  readonly clock?: Clock;
}

/** A database with the tables of outbox, inbox and schedules. */
export function createQueueDatabase(): Promise<TestDatabase> {
  return createTestDatabase(ENTITIES, [Outbox1764000000001, Schedule1764000000002]);
}

/** A worker in this process: relay, schedules and the given processors. */
export async function startWorker(options: WorkerOptions): Promise<INestApplicationContext> {
  const logger = createLogger('test', 'silent');
  const running = options.running ?? options.bindings.map(({ processor }) => processor as Type);
  @Module({})
  class TestWorkerModule {
    static create(): DynamicModule {
      return {
        module: TestWorkerModule,
        imports: [
          CoreModule.forRoot({ logger, ...(options.clock ? { clock: options.clock } : {}) }),
          DatabaseModule.forRoot(options.databaseUrl, ENTITIES),
          QueueModule.forRoot(options.redisUrl, [...new Set(options.bindings.map(({ queue }) => queue))]),
          RelayModule.forRoot(options.bindings),
        ],
        providers: [...running, ...(options.providers ?? [])],
      };
    }
  }
  return NestFactory.createApplicationContext(TestWorkerModule.create(), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
}

/** A process that writes events and takes none on, as services do. */
export async function startWriter(databaseUrl: string, clock?: Clock): Promise<INestApplicationContext> {
  const logger = createLogger('test', 'silent');
  @Module({
    imports: [
      CoreModule.forRoot({ logger, ...(clock ? { clock } : {}) }),
      DatabaseModule.forRoot(databaseUrl, ENTITIES),
    ],
  })
  class TestWriterModule {}
  return NestFactory.createApplicationContext(TestWriterModule, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
}

/** Removes every key of some queues, as a Redis without its data would look. */
export async function forgetQueues(redisUrl: string, queues: readonly string[]): Promise<void> {
  const redis = new Redis(redisUrl);
  for (const queue of queues) {
    const keys = await redis.keys(`{${queue}}:*`);
    if (keys.length > 0) await redis.del(...keys);
  }
  await redis.quit();
}
