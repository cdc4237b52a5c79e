import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Type, DynamicModule } from '@nestjs/common';
import { NestLogger, type Logger } from '../log/logger.js';
import { nameBodyFault } from './body-fault.js';
import { measure } from './metrics.js';
import { ProblemFilter } from './problem.filter.js';
import { requestContext } from './request-context.js';
import { SchemaPipe } from './validation.js';

/** Largest JSON body; files go by upload, not by body. */
export const BODY_LIMIT = '1mb';

/**
 * Milliseconds for which an idle connection is kept: longer than a balancer keeps one (usually 60 s). Who is the first
 * to close it never sends a request into a connection that the other side has just closed.
 */
export const KEEP_ALIVE_MS = 65_000;

/**
 * A Nest application as every HTTP process of the portal has it: request id and language, problem documents, checked
 * input, metrics, an orderly stop on SIGTERM. Not yet listening.
 */
export async function createApplication(
  module: Type | DynamicModule,
  logger: Logger,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module as Type, {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  app.getHttpServer().keepAliveTimeout = KEEP_ALIVE_MS;
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.use(requestContext);
  app.use(measure);
  app.useBodyParser('json', { limit: BODY_LIMIT, type: ['application/json', 'application/*+json'] });
  app.use(nameBodyFault);
  app.useGlobalPipes(new SchemaPipe());
  app.useGlobalFilters(new ProblemFilter(logger));
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  return app;
}

/**
 * What is dead by the time of a full collection may be so much of what lives, in percent. Left to itself V8 waits for
 * several times as much where a machine has plenty, and a burst of work looks like a leak: processes stand side by side.
 */
const HEAP_GROWTH_PERCENT = 50;

/** Starts a process: on a mistake in the configuration or at boot it says why and ends with code 1. */
export async function runProcess(logger: Logger, start: () => Promise<void>): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
  process.on('unhandledRejection', (error) => logger.error({ err: error }, 'unhandled rejection'));
  try {
    await start();
    // Node would write its compile cache when the process ends by itself; ours are ended by signals.
    flushCompileCache();
  } catch (error) {
    logger.fatal({ err: error }, 'could not start');
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 200).unref();
  }
}
