import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { DomainError } from '#kernel';
import { ClientAddresses, connectRedis, createApplication, MetricsAccess, type Logger } from '#platform';
import type { IdentitySettings } from './config.js';
import { IdentityModule } from './identity.module.js';
import { PageFilter } from './pages/page.filter.js';
import { mountProvider } from './provider/mount-provider.js';
import { IdentityRuntime } from './runtime.js';

/** Forms of identity are small. */
const FORM_LIMIT = '16kb';
/** Bytes above which no body is looked at, whoever it is for: parsers would take it in whole before they refuse it. */
const BODY_LIMIT = 64 * 1024;

/** Identity as an application, not yet listening. */
export async function createIdentity(
  settings: IdentitySettings,
  logger: Logger,
): Promise<NestExpressApplication> {
  const redis = connectRedis(settings.REDIS_URL, (error) => logger.warn({ err: error }, 'redis'));
  const app = await createApplication(IdentityModule.forRoot(settings, redis, logger), logger);
  const runtime = app.get(IdentityRuntime);
  app.set('trust proxy', settings.TRUSTED_PROXIES.length > 0 ? settings.TRUSTED_PROXIES : false);
  app.use(safeHeaders(settings.OIDC_ISSUER.startsWith('https:')));
  app.use(refuseLarge);
  app.use(new MetricsAccess(new ClientAddresses(settings.TRUSTED_PROXIES), settings.METRICS_TOKEN).guard);
  mountProvider(app, runtime.handle);
  app.useBodyParser('urlencoded', { limit: FORM_LIMIT, extended: false });
  app.useGlobalFilters(new PageFilter(logger, runtime.answer));
  return app;
}

/** The forms with a file: whoever reads one has its own limit, and says beside the field when it is passed. */
const WITH_FILE = /^\/(?:company\/register|staff\/clients\/\w+\/logo)$/;

function refuseLarge(request: Request, _response: Response, next: NextFunction): void {
  const large = !WITH_FILE.test(request.path) && Number(request.headers['content-length'] ?? 0) > BODY_LIMIT;
  next(large ? new DomainError('problem.too-large', 413) : undefined);
}

/** Headers of every answer, the provider's as well. */
function safeHeaders(secure: boolean) {
  return (_request: Request, response: Response, next: NextFunction): void => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('x-frame-options', 'DENY');
    response.setHeader('referrer-policy', 'same-origin');
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    if (secure) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
    next();
  };
}
