import type { IncomingMessage, ServerResponse } from 'node:http';

/** Milliseconds for which the rest of a body that nobody wants is still taken in and thrown away. */
const LINGER_MS = 2000;
/** Of which this much is taken in at a time, with a pause of so many milliseconds after it. */
const SIP_BYTES = 512 * 1024;
const SIP_MS = 100;

/**
 * Ends an answer with its last piece, also when the request's body has not been read yet. Closing a connection on
 * which bytes still arrive makes the client's machine throw the answer away unread; so the answer goes out whole, what
 * still comes is thrown away for a moment, and only then the connection is closed. A client that pumps 300 MB gets its
 * refusal and is not listened to for 300 MB.
 */
export function endAnswer(response: ServerResponse, last?: Buffer | string): void {
  const request = response.req;
  if (request.complete || request.destroyed || !hasBody(request)) {
    response.end(last);
    return;
  }
  if (!response.headersSent) response.setHeader('connection', 'close');
  if (last === undefined || last.length === 0) response.flushHeaders();
  else response.write(last);
  throwAway(request);
  const end = (): void => {
    clearTimeout(late);
    response.end();
  };
  const late = setTimeout(() => {
    response.once('finish', () => request.socket.destroy());
    response.end();
  }, LINGER_MS);
  request.once('end', end).once('close', end);
}

/** Slowly: the client is to read the answer, not to hurry on with what nobody wants. */
function throwAway(request: IncomingMessage): void {
  let sip = 0;
  request.on('error', () => undefined);
  request.unpipe();
  request.on('data', (chunk: Buffer) => {
    sip += chunk.length;
    if (sip < SIP_BYTES) return;
    sip = 0;
    request.pause();
    setTimeout(() => request.resume(), SIP_MS).unref();
  });
  request.resume();
}

function hasBody(request: IncomingMessage): boolean {
  const { 'transfer-encoding': encoding, 'content-length': length } = request.headers;
  return encoding !== undefined || Number(length ?? 0) > 0;
}
