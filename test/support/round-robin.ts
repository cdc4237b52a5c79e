import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One address before several processes, each request to the next of them, as a load balancer without memory does it. */
export interface RoundRobin {
  readonly origin: string;
  readonly ports: number[];
  stop(): Promise<void>;
}

export async function startRoundRobin(): Promise<RoundRobin> {
  const ports: number[] = [];
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    turn += 1;
    const port = ports[turn % ports.length];
    const { method, headers, url: path } = incoming;
    const onward = ask({ host: '127.0.0.1', port, method, headers, path }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.once('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    ports,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
