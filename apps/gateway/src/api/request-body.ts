import type { IncomingMessage } from 'node:http';
import { Transform, type Readable } from 'node:stream';
import { DomainError } from '#kernel';

/**
 * The body of a request as it passes through, or null when there is none. It is a stream of its own: whoever sends it
 * on may break it without breaking the connection on which the refusal has to go back.
 * @param largest bytes
 * @throws DomainError 413 when the client says at once that it will send more; the stream breaks with the same error
 *   when it sends more without having said so
 */
export function requestBody(request: IncomingMessage, largest: number): Readable | null {
  const length = request.headers['content-length'];
  if (length !== undefined && Number(length) > largest) throw tooLarge();
  if (length === '0' || (length === undefined && request.headers['transfer-encoding'] === undefined))
    return null;
  return request.pipe(counter(largest));
}

function counter(largest: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > largest) done(tooLarge());
      else done(null, chunk);
    },
  });
}

function tooLarge(): DomainError {
  return new DomainError('problem.too-large', 413);
}
