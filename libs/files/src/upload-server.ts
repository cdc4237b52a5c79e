import { DomainError, message } from '#kernel';
import { PROBLEM_TYPE, currentContext, problemOf, toDomainError, type Logger } from '#platform';
import { Server } from '@tus/server';
import './files.messages.js';

type ServerOptions = ConstructorParameters<typeof Server>[0];
type Write = Parameters<Server['write']>;

/** The protocol's own refusals, by status. */
const PROTOCOL: Readonly<Record<number, string>> = {
  400: 'files.upload-protocol',
  403: 'files.upload-conflict',
  404: 'problem.not-found',
  409: 'files.upload-conflict',
  410: 'problem.not-found',
  412: 'files.upload-protocol',
  413: 'problem.too-large',
  415: 'files.upload-protocol',
  423: 'files.upload-busy',
  501: 'files.upload-protocol',
};

/**
 * The tus server, with every refusal as a problem document (RFC 9457). It carries the text in both languages, because
 * upload clients show what they were given without asking again.
 */
export class UploadServer extends Server {
  constructor(options: Omit<ServerOptions, 'onResponseError'>, logger: Logger) {
    super({
      ...options,
      onResponseError: (request, thrown) => {
        const refusal = refusalOf(thrown);
        if (refusal.status >= 500) logger.error({ err: thrown, path: request.url }, refusal.code);
        return { status_code: refusal.status, body: problemText(refusal) };
      },
    });
  }

  override write(context: Write[0], headers: Write[1], status: Write[2], body: Write[3] = '') {
    if (status < 400) return super.write(context, headers, status, body);
    headers.set('content-type', PROBLEM_TYPE);
    const problem = body.startsWith('{') ? body : problemText(ofStatus(status));
    return super.write(context, headers, status, problem);
  }
}

/** What was thrown: a refusal of ours, one of the protocol (`{ status_code, body }`), or a fault. */
function refusalOf(thrown: unknown): DomainError {
  const status = (thrown as { status_code?: unknown }).status_code;
  if (thrown instanceof DomainError || typeof status !== 'number') return toDomainError(thrown);
  return ofStatus(status);
}

function ofStatus(status: number): DomainError {
  const code = PROTOCOL[status];
  return code ? new DomainError(code, status) : new DomainError('problem.internal', 500);
}

/** @returns the problem document, with `text` in both languages beside `title` */
export function problemText(refusal: DomainError): string {
  const context = currentContext();
  const text = {
    zh: message(refusal.code, 'zh', refusal.params),
    en: message(refusal.code, 'en', refusal.params),
  };
  return JSON.stringify({ ...problemOf(refusal, context?.language ?? 'zh', context?.requestId), text });
}
