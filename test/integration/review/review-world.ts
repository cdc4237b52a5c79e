import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Actor } from '#contracts';
import { WorkingCalendar, newId } from '#kernel';
import { CoreModule, DatabaseModule, Db, NestLogger, createLogger } from '#platform';
import { ReviewModule } from '#review';
import { capabilityEntities, capabilityMigrations } from '#subsystems';
import { createTestDatabase } from '../../support/database.js';
import { TestClock } from '../../support/test-clock.js';

/** May 2026: 1–5 May off, Saturday 9 May worked. */
export const calendar = new WorkingCalendar([
  { year: 2026, holidays: ['2026-05-01', '2026-05-04', '2026-05-05'], workdays: ['2026-05-09'] },
]);

export interface ReviewWorld {
  readonly app: INestApplicationContext;
  readonly db: Db;
  readonly clock: TestClock;
  stop(): Promise<void>;
}

/** The review capability alone on a database of its own, without any subsystem. */
export async function startReviewWorld(at: string): Promise<ReviewWorld> {
  const database = await createTestDatabase(capabilityEntities, capabilityMigrations);
  const clock = new TestClock(new Date(at));
  const logger = createLogger('test', 'silent');
  @Module({})
  class ReviewWorldModule {
    static create(): DynamicModule {
      const imports = [
        CoreModule.forRoot({ logger, clock }),
        DatabaseModule.forRoot(database.url, capabilityEntities),
        ReviewModule,
      ];
      return { module: ReviewWorldModule, imports };
    }
  }
  const app = await NestFactory.createApplicationContext(ReviewWorldModule.create(), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const stop = async () => {
    await app.close();
    await database.drop();
  };
  return { app, db: app.get(Db), clock, stop };
}

let people = 0;

/** Somebody new, in a role. */
export function person(...roles: Actor['roles'][number]['role'][]): Actor {
  people += 1;
  return {
    person: { id: newId(), name: `审核员${people}` },
    company: null,
    grants: [],
    roles: roles.map((role) => ({ role })),
    memberOf: [],
    authTime: 0,
    sid: null,
  };
}

/** The code with which a promise was refused, or `done`. */
export function outcomeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
}
