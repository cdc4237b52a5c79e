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
/** A chain of causes is followed so far. */
const CAUSES = 5;
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
    serializers: { err: told },
    redact: { paths: REDACT, censor: '[redacted]' },
    mixin: () => {
      const context = currentContext();
      return context ? { requestId: context.requestId } : {};
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** What is told of an error, and of what caused it. */
interface Told {
  readonly type: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code?: unknown;
  readonly cause?: Told;
}

/**
 * No other property of an error is written: drivers hang on it what they were asked to do, with all values, and these
 * may be passwords' hashes, tokens or personal data.
 */
function told(error: unknown): unknown {
  return error instanceof Error ? tell(error) : error;
}

function tell(error: Error, depth = 0): Told {
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? { code: error.code } : {};
  const because = cause instanceof Error && depth < CAUSES ? { cause: tell(cause, depth + 1) } : {};
  return { type: name, message, stack, ...code, ...because };
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
