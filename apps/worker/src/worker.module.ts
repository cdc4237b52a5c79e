import { Module, type DynamicModule } from '@nestjs/common';
import type { Clock } from '#kernel';
import {
  CoreModule,
  DatabaseCheck,
  DatabaseModule,
  QueueModule,
  QueuesCheck,
  RelayModule,
  type Logger,
} from '#platform';
import {
  PORTAL_ENTITIES,
  PORTAL_LEDGER_CHECKS,
  PORTAL_PROCESSORS,
  PORTAL_QUEUES,
  workerCapabilities,
} from '#subsystems';
import { WatchCalendar } from './watch-calendar.js';
import type { WorkerConfig } from './worker.settings.js';

/** Relay, processors and schedules of the capabilities and of the chosen subsystems. */
@Module({})
export class WorkerModule {
  static forRoot(config: WorkerConfig, logger: Logger, clock?: Clock): DynamicModule {
    return {
      module: WorkerModule,
      providers: [WatchCalendar],
      imports: [
        CoreModule.forRoot({
          logger,
          ...(clock ? { clock } : {}),
          readiness: [DatabaseCheck, QueuesCheck],
        }),
        DatabaseModule.forRoot(config.DATABASE_URL, PORTAL_ENTITIES),
        QueueModule.forRoot(config.REDIS_URL, PORTAL_QUEUES),
        RelayModule.forRoot(PORTAL_PROCESSORS),
        ...workerCapabilities({
          filesDir: config.FILES_DIR,
          clamdUrl: config.CLAMD_URL,
          publicUrl: config.PUBLIC_URL,
          ledgerChecks: PORTAL_LEDGER_CHECKS,
          mail: {
            smtpUrl: config.SMTP_URL,
            mailDir: config.MAIL_DIR,
            from: config.MAIL_FROM,
            publicUrl: config.PUBLIC_URL,
          },
        }),
        ...config.SUBSYSTEMS.flatMap((subsystem) => subsystem.worker),
      ],
    };
  }
}
