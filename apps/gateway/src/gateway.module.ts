import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AUDIENCES } from '#contracts';
import { ClientAddresses, CoreModule, EndedSessions, LOGGER, type Logger } from '#platform';
import { Provider } from '#relying-party';
import { ApiProxy } from './api/api-proxy.js';
import { ServicesClient } from './api/services-client.js';
import { ServicesPool } from './api/services-pool.js';
import { AuthController } from './auth/auth.controller.js';
import { ContinueSession } from './auth/continue-session.js';
import { EndByProvider } from './auth/end-by-provider.js';
import { FollowEndedSessions } from './auth/follow-ended-sessions.js';
import { OpenSession } from './auth/open-session.js';
import { ShowSession } from './auth/show-session.js';
import { SessionSerializer, SignInStrategy } from './auth/sign-in.strategy.js';
import { SignOut } from './auth/sign-out.js';
import { SecurityTxtController } from './front/security-txt.controller.js';
import { FrontServer } from './front/front-server.js';
import { SETTINGS, type GatewaySettings } from './gateway.settings.js';
import { RateLimits } from './limits/rate-limits.js';
import { PageServer } from './pages/page-server.js';
import { SystemDirectory } from './pages/system-directory.js';
import { ProviderCheck, RedisCheck, ServicesCheck } from './readiness.checks.js';
import { GatewayRedis } from './redis/gateway-redis.js';
import { SessionKeeper } from './session/session-keeper.js';
import { SessionReader } from './session/session-reader.js';
import { RefreshLock } from './tokens/refresh-lock.js';
import { TokenKeeper } from './tokens/token-keeper.js';

/** Milliseconds that the first reading of ended sessions waits for the connection. */
const CONNECTING_MS = 1000;

@Module({})
class EnginesModule implements OnApplicationShutdown {
  constructor(private readonly redis: GatewayRedis) {}

  static forRoot(settings: GatewaySettings): DynamicModule {
    const exports = [SETTINGS, GatewayRedis, EndedSessions, Provider, ServicesPool];
    return {
      module: EnginesModule,
      global: true,
      providers: [
        { provide: SETTINGS, useValue: settings },
        {
          provide: GatewayRedis,
          inject: [LOGGER],
          useFactory: (logger: Logger) => new GatewayRedis(settings.REDIS_URL, logger),
        },
        {
          provide: EndedSessions,
          inject: [GatewayRedis, LOGGER],
          useFactory: (redis: GatewayRedis, logger: Logger) =>
            new EndedSessions(
              async (command) => {
                await redis.settle(CONNECTING_MS);
                return redis.sendCommand(command);
              },
              settings.IDENTITY_REDIS_PREFIX,
              logger,
            ),
        },
        { provide: Provider, useValue: providerOf(settings) },
        ServicesPool,
      ],
      exports,
    };
  }

  onApplicationShutdown(): void {
    this.redis.close();
  }
}

@Module({})
export class GatewayModule {
  static forRoot(settings: GatewaySettings, logger: Logger): DynamicModule {
    return {
      module: GatewayModule,
      imports: [
        CoreModule.forRoot({
          logger,
          drainSeconds: settings.DRAIN_SECONDS,
          readiness: [RedisCheck, ServicesCheck, ProviderCheck],
        }),
        EnginesModule.forRoot(settings),
        PassportModule.register({ session: true }),
      ],
      controllers: [AuthController, SecurityTxtController],
      providers: [
        { provide: ClientAddresses, useValue: new ClientAddresses(settings.TRUSTED_PROXIES) },
        ApiProxy,
        ContinueSession,
        EndByProvider,
        FollowEndedSessions,
        FrontServer,
        OpenSession,
        PageServer,
        RateLimits,
        RefreshLock,
        ServicesClient,
        SessionKeeper,
        SessionReader,
        SessionSerializer,
        ShowSession,
        SignInStrategy,
        SignOut,
        SystemDirectory,
        TokenKeeper,
      ],
    };
  }
}

/** Any conforming provider will do: it is asked only for what its discovery document says it has. */
function providerOf(settings: GatewaySettings): Provider {
  return new Provider({
    issuer: settings.OIDC_ISSUER,
    clientId: settings.OIDC_CLIENT_ID,
    clientSecret: settings.OIDC_CLIENT_SECRET,
    redirectUri: `${settings.PUBLIC_URL}/auth/callback`,
    scopes: ['profile', 'portal'],
    resources: Object.values(AUDIENCES),
  });
}
