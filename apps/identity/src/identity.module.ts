import { Global, Module, type DynamicModule } from '@nestjs/common';
import { identityEntities } from '#identity';
import {
  CoreModule,
  DatabaseCheck,
  DatabaseModule,
  Db,
  LOGGER,
  QueueModule,
  REDIS,
  RedisCheck,
  RedisModule,
  RelayModule,
  type Logger,
  type Redis,
} from '#platform';
import { AccountController } from './account/account.controller.js';
import { ChangePassword } from './account/change-password.js';
import { OwnSessions } from './account/own-session.js';
import { PasswordsModule } from './account/passwords.module.js';
import { PlatformStaff } from './account/platform-staff.js';
import { ShowAccount } from './account/show-account.js';
import { SignOutEverywhere } from './account/sign-out-everywhere.js';
import { CasModule } from './cas/cas.module.js';
import { SETTINGS, type IdentitySettings } from './config.js';
import { DirectoryModule } from './directory/directory.module.js';
import { EmailModule } from './email/email.module.js';
import { ForgottenPasswordModule } from './forgotten-password/forgotten-password.module.js';
import { AnswerAdmission } from './interaction/answer-admission.js';
import { FactorModule } from './factor/factor.module.js';
import { AnswerCompany } from './interaction/answer-company.js';
import { AnswerSignIn } from './interaction/answer-sign-in.js';
import { InteractionController } from './interaction/interaction.controller.js';
import { InteractionsModule } from './interaction/interactions.module.js';
import { ShowInteraction } from './interaction/show-interaction.js';
import { AnswerPasskey } from './factor/answer-passkey.js';
import { PasskeyStepsController } from './factor/passkey-steps.controller.js';
import { PageFilesController } from './pages/page-files.controller.js';
import { KeysModule } from './keys/keys.module.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { MailModule } from './mail/mail.module.js';
import { MembersModule } from './members/members.module.js';
import { OnboardingModule } from './onboarding/onboarding.module.js';
import { IDENTITY_PROCESSORS, IDENTITY_QUEUES } from './queues.js';
import { RegistryModule } from './registry/registry.module.js';
import { RegistrationModule } from './registration/registration.module.js';
import { IdentityRuntime } from './runtime.js';
import { SessionListModule } from './session-list/session-list.module.js';
import { UpstreamModule } from './upstream/upstream.module.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { SignOutModule } from './sign-out/sign-out.module.js';

/** What everything in identity stands on, made once. */
@Global()
@Module({})
class RuntimeModule {
  static forSettings(settings: IdentitySettings): DynamicModule {
    return {
      module: RuntimeModule,
      providers: [
        { provide: SETTINGS, useValue: settings },
        {
          provide: IdentityRuntime,
          inject: [SETTINGS, Db, REDIS, LOGGER],
          useFactory: (own: IdentitySettings, db: Db, connection: Redis, log: Logger) =>
            IdentityRuntime.build(own, db, connection, log),
        },
        OwnSessions,
        PlatformStaff,
      ],
      exports: [SETTINGS, IdentityRuntime, OwnSessions, PlatformStaff],
    };
  }
}

@Module({})
export class IdentityModule {
  static forRoot(settings: IdentitySettings, redis: Redis, logger: Logger): DynamicModule {
    return {
      module: IdentityModule,
      imports: [
        CoreModule.forRoot({
          logger,
          drainSeconds: settings.DRAIN_SECONDS,
          readiness: [DatabaseCheck, RedisCheck],
        }),
        DatabaseModule.forRoot(settings.IDENTITY_DATABASE_URL, identityEntities),
        RedisModule.forConnection(redis),
        QueueModule.forRoot(settings.REDIS_URL, IDENTITY_QUEUES, settings.REDIS_PREFIX),
        RelayModule.forRoot(IDENTITY_PROCESSORS),
        RuntimeModule.forSettings(settings),
        SessionsModule,
        SignOutModule,
        KeysModule,
        InteractionsModule,
        PasswordsModule,
        FactorModule,
        UpstreamModule,
        MailModule.forSettings(settings),
        SessionListModule,
        CasModule,
        DirectoryModule,
        EmailModule,
        ForgottenPasswordModule,
        RegistrationModule,
        MembersModule,
        InvitationsModule,
        OnboardingModule,
        RegistryModule,
      ],
      controllers: [InteractionController, PasskeyStepsController, AccountController, PageFilesController],
      providers: [
        ShowInteraction,
        AnswerSignIn,
        AnswerPasskey,
        AnswerCompany,
        AnswerAdmission,
        ShowAccount,
        ChangePassword,
        SignOutEverywhere,
      ],
    };
  }
}
