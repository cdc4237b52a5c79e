import { Inject, Injectable } from '@nestjs/common';
import { PassportSerializer, PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import {
  BrowserBinding,
  HardenedStrategy,
  Provider,
  RedisTransactionStore,
  type VerifiedSignIn,
} from '#relying-party';
import { LOGGER, type Logger } from '#platform';
import { cookieName, isSecure, SETTINGS, type GatewaySettings } from '../gateway.settings.js';
import { GatewayRedis, PREFIX } from '../redis/gateway-redis.js';
import { SessionReader } from '../session/session-reader.js';
import { newSessionRecord, type SessionRecord } from '../session/session-record.js';

/** Whom Passport signs in: the record for the session, and the tokens that are kept apart from it. */
export interface SignedInUser {
  readonly record: SessionRecord;
  readonly signIn: VerifiedSignIn;
}

/** Where a sign-in never returns to: it would begin again, or show bare JSON. */
const CLOSED_PATHS = ['/auth/', '/api/', '/health/', '/metrics'];

/** The base class counts the parameters of its callback: only with eight does it hand over what was verified. */
@Injectable()
export class SignInStrategy extends PassportStrategy(HardenedStrategy, 'oidc', 8) {
  constructor(
    @Inject(SETTINGS) private readonly ownSettings: GatewaySettings,
    @Inject(LOGGER) private readonly logger: Logger,
    provider: Provider,
    redis: GatewayRedis,
    sessions: SessionReader,
  ) {
    super({
      provider,
      transactions: new RedisTransactionStore(redis, `${PREFIX}sign-in:`),
      binding: new BrowserBinding({
        name: cookieName(ownSettings, 'portal-tx'),
        secure: isSecure(ownSettings),
      }),
      closedPaths: CLOSED_PATHS,
      isSignedIn: async (request: Request) => (await sessions.find(request.headers.cookie)) !== null,
    });
  }

  validate(...verified: readonly unknown[]): SignedInUser {
    const signIn = verified[6] as VerifiedSignIn;
    const skew = signIn.skewSeconds;
    if (Math.abs(skew) > 1)
      this.logger.warn({ skew }, 'the clocks of the provider and of this machine differ');
    return { record: newSessionRecord(signIn, this.ownSettings.SESSION_HOURS * 3_600_000), signIn };
  }
}

/** What of a signed-in person goes into the session: the record alone. */
@Injectable()
export class SessionSerializer extends PassportSerializer {
  serializeUser(user: SignedInUser, done: (error: unknown, record: SessionRecord) => void): void {
    done(null, user.record);
  }

  deserializeUser(record: SessionRecord, done: (error: unknown, record: SessionRecord) => void): void {
    done(null, record);
  }
}
