import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'redis';
import { DomainError } from '#kernel';
import type { Logger } from '#platform';

/** Everything the gateway keeps in Redis begins with this. */
export const PREFIX = 'gateway:';

type Client = ReturnType<typeof connectionTo>;

/**
 * The gateway's Redis. While Redis is away every call fails at once with a 503 instead of queueing, and works again
 * by itself as soon as Redis is back: the process need not be restarted.
 */
export class GatewayRedis {
  readonly client: Client;
  private readonly listener: Client;
  private closed = false;

  constructor(url: string, logger: Logger) {
    this.client = connectionTo(url, logger);
    this.listener = connectionTo(url, logger);
    // Not awaited: the client keeps trying, and /health/ready says how it stands.
    void this.client.connect().catch(() => undefined);
    void this.listener.connect().catch(() => undefined);
  }

  /** Waits until Redis is there, but not for ever: without it the gateway still runs and says so. */
  async settle(patienceMs: number): Promise<void> {
    await Promise.race([
      Promise.all([untilReady(this.client), untilReady(this.listener)]),
      sleep(patienceMs, undefined, { ref: false }),
    ]);
  }

  /** Runs one piece of work against Redis. @throws DomainError `problem.unavailable` (503) when that fails */
  async run<T>(work: (client: Client) => Promise<T>): Promise<T> {
    try {
      return await work(this.client);
    } catch (error) {
      throw unavailable(error);
    }
  }

  sendCommand(command: string[]): Promise<unknown> {
    return this.run((client) => client.sendCommand(command));
  }

  /** Calls back with every message of a channel, across reconnections. Never rejects. */
  async listen(channel: string, heard: (message: string) => void): Promise<void> {
    try {
      await untilReady(this.listener);
      await this.listener.subscribe(channel, heard);
    } catch {
      if (!this.closed) setTimeout(() => void this.listen(channel, heard), 1000).unref();
    }
  }

  async ping(): Promise<void> {
    await this.run((client) => client.ping());
  }

  close(): void {
    this.closed = true;
    this.client.destroy();
    this.listener.destroy();
  }
}

function connectionTo(url: string, logger: Logger) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    // A Redis that hangs without closing its socket is noticed by the missing answer to a ping.
    pingInterval: 2000,
    socket: {
      connectTimeout: 2000,
      socketTimeout: 5000,
      reconnectStrategy: (tries) => Math.min(50 * 2 ** Math.min(tries, 6), 2000),
    },
  });
  let silent = false;
  client.on('error', (error: unknown) => {
    if (!silent) logger.warn({ err: error }, 'redis is out of reach');
    silent = true;
  });
  client.on('ready', () => {
    if (silent) logger.info('redis is back');
    silent = false;
  });
  return client;
}

async function untilReady(client: Client): Promise<void> {
  if (client.isReady) return;
  await new Promise<void>((resolve) => client.once('ready', () => resolve()));
}

function unavailable(error: unknown): DomainError {
  return error instanceof DomainError ? error : new DomainError('problem.unavailable', 503, { cause: error });
}
