import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'undici';
import { DomainError } from '#kernel';
import { SETTINGS, type GatewaySettings } from '../gateway.settings.js';

/** Milliseconds for which an idle connection is kept, far less than the services keep it: we are the first to close it. */
const IDLE_MS = 4_000;
/** Connections kept to the services. */
const CONNECTIONS = 128;
/** Requests that wait for a connection; beyond this the services are as good as down. */
const LONGEST_QUEUE = 2000;
/** Milliseconds until the first byte of an answer. */
export const HEADERS_MS = 30_000;
/** Milliseconds between two pieces of an answer. */
export const BODY_MS = 60_000;

/** The connections to the services. */
@Injectable()
export class ServicesPool implements OnApplicationShutdown {
  readonly pool: Pool;

  constructor(@Inject(SETTINGS) settings: GatewaySettings) {
    this.pool = new Pool(new URL(settings.SERVICES_URL).origin, {
      connections: CONNECTIONS,
      pipelining: 1,
      keepAliveTimeout: IDLE_MS,
      keepAliveMaxTimeout: IDLE_MS,
      headersTimeout: HEADERS_MS,
      bodyTimeout: BODY_MS,
      connect: { timeout: 2_000 },
    });
  }

  /** @throws DomainError 503 when too many requests wait already */
  admit(): void {
    if (this.pool.stats.queued > LONGEST_QUEUE) throw new DomainError('problem.unavailable', 503);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.destroy();
  }
}
