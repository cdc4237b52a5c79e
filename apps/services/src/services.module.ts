import { Module, type DynamicModule } from '@nestjs/common';
import type { Clock } from '#kernel';
import {
  AuthModule,
  CoreModule,
  DatabaseCheck,
  DatabaseModule,
  EndedSessions,
  RedisModule,
  connectRedis,
  type AccessTokenVerifier,
  type Logger,
} from '#platform';
import { PORTAL_ENTITIES, servicesCapabilities } from '#subsystems';
import type { ServicesConfig } from './services.settings.js';

/** What the module cannot make itself; a test puts its own in. */
export interface ServicesParts {
  readonly logger: Logger;
  readonly verifier: AccessTokenVerifier;
  readonly clock?: Clock;
}

/** The API of the workspace and of the chosen subsystems. */
@Module({})
export class ServicesModule {
  static forRoot(config: ServicesConfig, { logger, verifier, clock }: ServicesParts): DynamicModule {
    // Nothing is logged of the connection itself: what is missed while it is away, EndedSessions says.
    const redis = connectRedis(config.REDIS_URL, () => undefined);
    const send = ([name = '', ...args]: string[]): Promise<unknown> => redis.call(name, ...args);
    return {
      module: ServicesModule,
      imports: [
        CoreModule.forRoot({
          logger,
          ...(clock ? { clock } : {}),
          drainSeconds: config.DRAIN_SECONDS,
          readiness: [DatabaseCheck],
        }),
        DatabaseModule.forRoot(config.DATABASE_URL, PORTAL_ENTITIES),
        RedisModule.forConnection(redis),
        AuthModule.forVerifier(
          verifier,
          new EndedSessions(send, config.IDENTITY_REDIS_PREFIX, logger),
          config.STEP_UP_MINUTES * 60,
        ),
        ...servicesCapabilities({ filesDir: config.FILES_DIR, searchDir: config.SEARCH_DIR }),
        ...config.SUBSYSTEMS.flatMap((subsystem) => subsystem.services),
      ],
    };
  }
}
