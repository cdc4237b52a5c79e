import { Agent, createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const PROBE_EVERY_MS = 150;
/** Longer than whoever asks keeps a connection: see KEEP_ALIVE_MS in the platform. */
const KEEP_ALIVE_MS = 65_000;

interface Target {
  readonly port: number;
  readonly agent: Agent;
  ready: boolean;
  /** Its last answer about that. */
  answer: string;
}

/**
 * What stands in front of several processes of one kind: sends each request to the next one that says it is ready,
 * whoever asks. It keeps its connections and tries nothing twice, so that whatever a process loses is seen.
 */
export class Balancer {
  private readonly targets: Target[];
  private readonly server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) =>
    this.pass(request, response),
  );
  private readonly probing: Promise<void>[];
  private stopped = false;
  private turn = 0;

  constructor(ports: readonly number[]) {
    this.targets = ports.map((port) => ({
      port,
      agent: new Agent({ keepAlive: true }),
      ready: false,
      answer: 'not asked yet',
    }));
    this.probing = this.targets.map((target) => this.watch(target));
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((listens) => this.server.listen(port, '127.0.0.1', listens));
  }

  isReady(port: number): boolean {
    return this.targets.some((target) => target.port === port && target.ready);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.probing);
    this.server.closeAllConnections();
    await new Promise((stopped) => this.server.close(stopped));
    for (const { agent } of this.targets) agent.destroy();
  }

  private async watch(target: Target): Promise<void> {
    while (!this.stopped) {
      [target.ready, target.answer] = await probe(target.port);
      await sleep(PROBE_EVERY_MS);
    }
  }

  private pass(request: IncomingMessage, response: ServerResponse): void {
    const ready = this.targets.filter((target) => target.ready);
    const target = ready[(this.turn += 1) % ready.length];
    if (!target) {
      const why = this.targets.map(({ port, answer }) => `${port}: ${answer}`).join('; ');
      refuse(response, `nobody is ready: ${why}`);
      return;
    }
    const { method, url: path, headers } = request;
    const onward = send({ port: target.port, host: '127.0.0.1', agent: target.agent, method, path, headers });
    onward.once('error', (error) => {
      if (response.headersSent) response.destroy();
      else refuse(response, `lost on the way to ${target.port}: ${String(error)}`);
    });
    onward.once('response', (answer) => {
      const { connection: _, 'keep-alive': __, ...passed } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, passed);
      answer.pipe(response);
    });
    request.pipe(onward);
  }
}

async function probe(port: number): Promise<[ready: boolean, answer: string]> {
  return fetch(`http://127.0.0.1:${port}/health/ready`).then(
    async (answer) => [answer.ok, await answer.text()],
    (error: unknown) => [false, String(error)],
  );
}

function refuse(response: ServerResponse, why: string): void {
  response.writeHead(502, { 'content-type': 'application/json' }).end(JSON.stringify(why));
}
