import { createServer } from 'node:http';

/** Takes back-channel logout tokens for a relying party. */
export interface LogoutListener {
  readonly url: string;
  readonly tokens: string[];
  /** Answers everything with this status from now on. */
  answer(status: number): void;
  close(): Promise<void>;
}

export async function listenForLogout(): Promise<LogoutListener> {
  const tokens: string[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const token = new URLSearchParams(body).get('logout_token');
      if (token && status === 200) tokens.push(token);
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    tokens,
    answer: (next) => (status = next),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
