import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Readiness } from './health.js';

/** DI token: seconds for which a process that is told to stop goes on serving while it says that it is not ready. */
export const DRAIN_SECONDS = Symbol('DrainSeconds');

/** Milliseconds that requests under way get to finish; container engines kill after ten seconds. */
const FINISH_MS = 8_000;
const LOOK_EVERY_MS = 50;

/**
 * An end that no caller notices: first the readiness check says no, so that balancers send nobody here any more; what
 * still comes is served, and its connection is not kept; then nobody is let in, requests under way are finished, and
 * idle connections are closed. Databases and queues are left only after that.
 */
@Injectable()
export class Drain implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly servers = new Set<Server>();
  private stopping = false;

  constructor(
    private readonly readiness: Readiness,
    private readonly adapter: HttpAdapterHost,
    @Inject(DRAIN_SECONDS) private readonly seconds: number,
  ) {}

  onApplicationBootstrap(): void {
    // A command, and a worker of a test, have no server.
    const adapter = this.adapter.httpAdapter as HttpAdapterHost['httpAdapter'] | null;
    if (adapter) this.watch(adapter.getHttpServer() as Server);
  }

  /** Takes care of a server's end; the application's own is taken care of already. */
  watch(server: Server): void {
    this.servers.add(server);
    const letGo = (_request: IncomingMessage, response: ServerResponse): void => {
      if (this.stopping) response.shouldKeepAlive = false;
    };
    for (const event of ['request', 'checkContinue'])
      if (server.listenerCount(event) > 0) server.prependListener(event, letGo);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.readiness.stop();
    const listening = [...this.servers].filter((server) => server.listening);
    if (listening.length > 0) await sleep(this.seconds * 1000);
    await Promise.all(listening.map(close));
  }
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection whose last request is answered is idle from then on, and nothing else would close it.
  const look = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  const late = setTimeout(() => server.closeAllConnections(), FINISH_MS);
  await closed;
  clearInterval(look);
  clearTimeout(late);
}
