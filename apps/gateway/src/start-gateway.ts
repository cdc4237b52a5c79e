import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApplication, type Logger } from '#platform';
import { expressSession } from './auth/express-session.js';
import { ProblemPageFilter } from './front/problem-page.filter.js';
import { FrontServer } from './front/front-server.js';
import { CLOSED_POLICY } from './front/security-headers.js';
import { GatewayModule } from './gateway.module.js';
import type { GatewaySettings } from './gateway.settings.js';
import { GatewayRedis } from './redis/gateway-redis.js';

/** Milliseconds for the first connection, so that the first requests need not fail for being early. */
const REDIS_PATIENCE_MS = 2_000;

export interface RunningGateway {
  readonly port: number;
  readonly app: NestExpressApplication;
}

/** Boots the gateway and listens. */
export async function startGateway(settings: GatewaySettings, logger: Logger): Promise<RunningGateway> {
  const app = await createApplication(GatewayModule.forRoot(settings, logger), logger);
  // The front server has made forwarded headers true: see FrontServer.clean.
  app.set('trust proxy', true);
  app.useGlobalFilters(new ProblemPageFilter(logger));
  app.useBodyParser('urlencoded', { extended: false, limit: '64kb' });
  app.use('/auth', expressSession(settings, app.get(GatewayRedis)));
  app.use(
    (_request: unknown, response: { setHeader(name: string, value: string): void }, next: () => void) => {
      response.setHeader('content-security-policy', CLOSED_POLICY);
      response.setHeader('cache-control', 'no-store');
      next();
    },
  );
  await app.init();
  await app.get(GatewayRedis).settle(REDIS_PATIENCE_MS);
  const express = app.getHttpAdapter().getInstance();
  const { port } = await app.get(FrontServer).listen(express, settings.HOST, settings.GATEWAY_PORT);
  logger.info({ port, publicUrl: settings.PUBLIC_URL }, 'gateway listens');
  return { port, app };
}
