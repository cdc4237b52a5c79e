import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import { problemOf, PROBLEM_TYPE, toDomainError } from '#platform';
import { SETTINGS, type GatewaySettings } from '../gateway.settings.js';
import type { ActiveSession } from '../session/active-session.js';
import { TokenKeeper } from '../tokens/token-keeper.js';
import { apiRoute, type ApiRoute } from './api-route.js';
import { requestHeaders } from './request-headers.js';
import { servicesFault } from './services-fault.js';
import { ServicesPool } from './services-pool.js';

/** Milliseconds that a page waits for one call. */
const PATIENCE_MS = 8_000;
/** Largest answer in bytes that a page may ask for. */
const LARGEST_ANSWER = 8 * 1024 * 1024;

/** For whom a page calls. */
export interface Caller {
  readonly session: ActiveSession | null;
  readonly requestId: string;
  readonly client: string;
  readonly language: Language;
}

/** Calls the services from within, for pages that are rendered here: the same token, the same rules, no detour. */
@Injectable()
export class ServicesClient {
  constructor(
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
    private readonly tokens: TokenKeeper,
    private readonly services: ServicesPool,
  ) {}

  /** Resolves with an answer of any status; what cannot be reached is an answer of status 503 with a problem. */
  async call(caller: Caller, path: string, init: RequestInit = {}): Promise<Response> {
    try {
      return await this.send(caller, apiRoute(`/api${path}`), init);
    } catch (error) {
      const refusal = toDomainError(servicesFault(error));
      const problem = problemOf(refusal, caller.language, caller.requestId);
      return new Response(JSON.stringify(problem), {
        status: refusal.status,
        headers: { 'content-type': PROBLEM_TYPE },
      });
    }
  }

  private async send(caller: Caller, route: ApiRoute, init: RequestInit): Promise<Response> {
    const { session } = caller;
    const ask = async (): Promise<{ response: Response; authorization: string | null }> => {
      const authorization = session && (await this.tokens.authorization(session, route.audience));
      return { response: await this.request(caller, route, init, authorization), authorization };
    };
    const first = await ask();
    if (first.response.status !== 401 || !session || first.authorization === null) return first.response;
    await this.tokens.discard(session, route.audience, first.authorization);
    return (await ask()).response;
  }

  private async request(
    caller: Caller,
    route: ApiRoute,
    init: RequestInit,
    authorization: string | null,
  ): Promise<Response> {
    const url = new URL(this.settings.PUBLIC_URL);
    const given = Object.fromEntries(new Headers(init.headers));
    const deadline = AbortSignal.timeout(PATIENCE_MS);
    this.services.admit();
    const answer = await this.services.pool.request({
      path: route.path,
      method: (init.method ?? 'GET').toUpperCase(),
      headers: requestHeaders(
        { 'accept-language': caller.language, ...given },
        {
          requestId: caller.requestId,
          client: caller.client,
          scheme: url.protocol.slice(0, -1),
          host: url.host,
          authorization,
        },
      ),
      body: bodyOf(init.body),
      signal: init.signal ? AbortSignal.any([deadline, init.signal]) : deadline,
    });
    const headers = new Headers();
    for (const [name, value] of Object.entries(answer.headers)) {
      if (typeof value === 'string' && name !== 'transfer-encoding') headers.set(name, value);
    }
    const body = await readWhole(answer.body);
    const empty = [204, 205, 304].includes(answer.statusCode);
    return new Response(empty ? null : body, { status: answer.statusCode, headers });
  }
}

function bodyOf(body: RequestInit['body']): string | Uint8Array | null {
  if (body === undefined || body === null || typeof body === 'string' || body instanceof Uint8Array) {
    return body ?? null;
  }
  if (body instanceof URLSearchParams) return body.toString();
  throw new TypeError('pages send text or bytes to the services');
}

async function readWhole(body: AsyncIterable<Buffer> & { destroy(): unknown }): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) {
      body.destroy();
      throw new RangeError('the services gave an answer too large for a page');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
