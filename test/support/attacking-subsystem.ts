import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A subsystem that deals with whoever tells it of a logout as it pleases. */
export interface AttackingSubsystem {
  readonly url: string;
  /** Logout tokens that have come, whatever was answered. */
  readonly tokens: string[];
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  close(): Promise<void>;
}

export async function startAttackingSubsystem(
  answer: AttackingSubsystem['answer'] = (_request, response) => void response.end(),
): Promise<AttackingSubsystem> {
  const tokens: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    response.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const token = new URLSearchParams(body).get('logout_token');
      if (token) tokens.push(token);
      subsystem.answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const subsystem: AttackingSubsystem = {
    url: `http://127.0.0.1:${port}/logout`,
    tokens,
    answer,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return subsystem;
}

/** What `endlessly` has come to. */
export interface EndlessAnswer {
  readonly written: () => number;
  readonly isCut: () => boolean;
}

/** Writes until the other side has enough. */
export function endlessly(response: ServerResponse, status = 200): EndlessAnswer {
  const chunk = Buffer.alloc(64 * 1024, 'x');
  let written = 0;
  response.writeHead(status, { 'content-type': 'text/plain' });
  const more = (): void => {
    while (!response.destroyed && response.write(chunk)) written += chunk.length;
  };
  response.on('drain', more);
  more();
  return { written: () => written, isCut: () => response.destroyed };
}
