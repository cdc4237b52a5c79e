import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { AccessTokenGuard } from './access-token.guard.js';
import { AccessTokenVerifier } from './access-token.verifier.js';
import { EndedSessions } from './ended-sessions.js';
import { StepUpGuard } from './step-up.guard.js';

@Global()
@Module({})
export class AuthModule {
  /**
   * @param ended which sessions' tokens are not taken any more
   * @param stepUpSeconds for how long showing who one is serves acts that sign or decide
   */
  static forVerifier(
    verifier: AccessTokenVerifier,
    ended: EndedSessions,
    stepUpSeconds: number,
  ): DynamicModule {
    return {
      module: AuthModule,
      providers: [
        { provide: AccessTokenVerifier, useValue: verifier },
        { provide: EndedSessions, useValue: ended },
        { provide: APP_GUARD, useClass: AccessTokenGuard },
        {
          provide: APP_GUARD,
          inject: [Reflector],
          useFactory: (reflector: Reflector) => new StepUpGuard(reflector, stepUpSeconds),
        },
      ],
      exports: [AccessTokenVerifier],
    };
  }
}
