import { createServer } from 'node:net';

function listenOnce(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve({ error }));
    server.listen({ port, host, exclusive: true }, () => {
      const found = server.address().port;
      server.close(() => resolve({ port: found }));
    });
  });
}

/** Whether this port is free on the loopback addresses (0 asks for any); the port, or undefined. */
export async function tryPort(port) {
  const { port: found } = await listenOnce(port, '127.0.0.1');
  if (found === undefined) return undefined;
  // A browser may try "localhost" over IPv6 first and would meet whoever listens there.
  const { error } = await listenOnce(found, '::1');
  return error?.code === 'EADDRINUSE' ? undefined : found;
}

/** Any free loopback port. */
export async function anyFreePort() {
  for (;;) {
    const port = await tryPort(0);
    if (port !== undefined) return port;
  }
}

/** The first free loopback port from `first` on that is not among `refused`. */
export async function firstFreePort(first, refused = []) {
  for (let port = first; port < Math.min(first + 1000, 65_536); port += 1) {
    if (!refused.includes(port) && (await tryPort(port)) !== undefined) return port;
  }
  throw new Error(`no free port from ${first} on`);
}
