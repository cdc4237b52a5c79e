import type { IncomingMessage, ServerResponse } from 'node:http';

/** Bytes that are still read and thrown away, so that a client gets to see the answer before the line goes dead. */
const SWALLOWED = 1024 * 1024;
const LINGER_MS = 1000;

/**
 * Prepares an answer that comes before the request's body has been read: the rest is thrown away, up to a limit, and
 * the connection is closed after the answer. A client that pumps 300 MB is not listened to for 300 MB.
 */
export function refuseBody(request: IncomingMessage, response: ServerResponse): void {
  if (request.complete || !hasBody(request)) return;
  if (!response.headersSent) response.setHeader('connection', 'close');
  request.unpipe();
  let swallowed = 0;
  request.on('data', (chunk: Buffer) => {
    swallowed += chunk.length;
    if (swallowed > SWALLOWED) request.pause();
  });
  request.on('error', () => undefined);
  response.once('finish', () => setTimeout(() => request.socket.destroy(), LINGER_MS).unref());
}

function hasBody(request: IncomingMessage): boolean {
  return (
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0
  );
}
