import { Module, type DynamicModule } from '@nestjs/common';
import { identityEntities } from '#identity';
import {
  CoreModule,
  DatabaseCheck,
  DatabaseModule,
  Db,
  LOGGER,
  REDIS,
  RedisCheck,
  RedisModule,
  type Logger,
  type Redis,
} from '#platform';
import { AccountController } from './account/account.controller.js';
import { ChangePassword } from './account/change-password.js';
import { OwnSessions } from './account/own-session.js';
import { ShowAccount } from './account/show-account.js';
import { SignOutEverywhere } from './account/sign-out-everywhere.js';
import { SETTINGS, type IdentitySettings } from './config.js';
import { AnswerCompany } from './interaction/answer-company.js';
import { AnswerSignIn } from './interaction/answer-sign-in.js';
import { InteractionController } from './interaction/interaction.controller.js';
import { OpenInteraction } from './interaction/open-interaction.js';
import { ShowInteraction } from './interaction/show-interaction.js';
import { StyleController } from './pages/style.controller.js';
import { IdentityRuntime } from './runtime.js';

@Module({})
export class IdentityModule {
  static forRoot(settings: IdentitySettings, redis: Redis, logger: Logger): DynamicModule {
    return {
      module: IdentityModule,
      imports: [
        CoreModule.forRoot({ logger, readiness: [DatabaseCheck, RedisCheck] }),
        DatabaseModule.forRoot(settings.IDENTITY_DATABASE_URL, identityEntities),
        RedisModule.forConnection(redis),
      ],
      controllers: [InteractionController, AccountController, StyleController],
      providers: [
        { provide: SETTINGS, useValue: settings },
        {
          provide: IdentityRuntime,
          inject: [SETTINGS, Db, REDIS, LOGGER],
          useFactory: (own: IdentitySettings, db: Db, connection: Redis, log: Logger) =>
            IdentityRuntime.build(own, db, connection, log),
        },
        OpenInteraction,
        ShowInteraction,
        AnswerSignIn,
        AnswerCompany,
        OwnSessions,
        ShowAccount,
        ChangePassword,
        SignOutEverywhere,
      ],
    };
  }
}
