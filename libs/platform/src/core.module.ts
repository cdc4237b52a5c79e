import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, systemClock, type Clock } from '#kernel';
import { DRAIN_SECONDS, Drain } from './http/drain.js';
import { HealthController, READINESS, Readiness, type ReadinessCheck } from './http/health.js';
import { LOGGER, type Logger } from './log/logger.js';
import { Outbox } from './outbox/outbox.js';

export interface CoreOptions {
  readonly logger: Logger;
  readonly clock?: Clock;
  /** Seconds for which it goes on serving when it is told to stop and says that it is not ready any more. */
  readonly drainSeconds?: number;
  /** Services whose `check()` must succeed before this process is ready; resolved by DI. */
  readonly readiness?: readonly (new (...args: never[]) => ReadinessCheck)[];
}

/** What every HTTP process has: clock, logger, outbox, health and metrics. */
@Global()
@Module({})
export class CoreModule {
  static forRoot({
    logger,
    clock = systemClock,
    readiness = [],
    drainSeconds = 0,
  }: CoreOptions): DynamicModule {
    return {
      module: CoreModule,
      controllers: [HealthController],
      providers: [
        { provide: CLOCK, useValue: clock },
        { provide: LOGGER, useValue: logger },
        ...readiness,
        {
          provide: READINESS,
          inject: [...readiness],
          useFactory: (...checks: ReadinessCheck[]) => checks,
        },
        Readiness,
        { provide: DRAIN_SECONDS, useValue: drainSeconds },
        Drain,
        Outbox,
      ],
      exports: [CLOCK, LOGGER, Drain, Outbox, Readiness],
    };
  }
}
