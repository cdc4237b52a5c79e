import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { currentContext } from './context.js';

/** Never written, wherever they occur in a logged object. */
const SECRETS = [
  'password',
  'client_secret',
  'authorization',
  'cookie',
  'access_token',
  'refresh_token',
  'id_token',
  'secret',
];
const REDACT = SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `req.headers.${name}`]);

export type { Logger };

/**
 * Structured logs: one JSON object a line, with the request id where there is one.
 * @param destination standard output when it is left out
 */
export function createLogger(process: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: REDACT, censor: '[redacted]' },
    mixin: () => {
      const context = currentContext();
      return context ? { requestId: context.requestId } : {};
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Nest's own messages through the same logger. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(text: unknown, ...rest: unknown[]): void {
    this.logger.debug({ nest: rest.at(-1) }, String(text));
  }

  warn(text: unknown, ...rest: unknown[]): void {
    this.logger.warn({ nest: rest.at(-1) }, String(text));
  }

  error(text: unknown, ...rest: unknown[]): void {
    const cause = text instanceof Error ? { err: text } : { nest: rest };
    this.logger.error(cause, String(text));
  }
}

/** DI token of the process's logger. */
export const LOGGER = Symbol('Logger');
