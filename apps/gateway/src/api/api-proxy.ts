import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { preferredLanguage } from '#kernel';
import { ClientAddresses, LOGGER, type Logger } from '#platform';
import { answerProblem } from '../front/answer-problem.js';
import { causesOf } from '../front/causes-of.js';
import { commonHeaders } from '../front/security-headers.js';
import { SETTINGS, type GatewaySettings } from '../gateway.settings.js';
import { RateLimits } from '../limits/rate-limits.js';
import type { ActiveSession } from '../session/active-session.js';
import { SessionReader } from '../session/session-reader.js';
import { TokenKeeper } from '../tokens/token-keeper.js';
import { ApiExchange } from './api-exchange.js';
import { observeApi } from './api-metrics.js';
import { apiRoute, isApi, type ApiRoute } from './api-route.js';
import { checkCsrfToken, checkOrigin, isSafe } from './csrf.js';
import { requestBody } from './request-body.js';
import { requestHeaders } from './request-headers.js';
import { responseHeaders } from './response-headers.js';
import { ServicesPool } from './services-pool.js';

/** One request on its way through. */
interface Passage {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly client: string;
}

/**
 * `/api/<subsystem>/…` → services, with the session's token for that subsystem. Stands in front of Express: this is
 * where nearly all requests go, and a signed-in one costs little more than passing it on.
 */
@Injectable()
export class ApiProxy {
  private readonly scheme: string;
  private readonly host: string;
  private readonly common: readonly (readonly [string, string])[];

  constructor(
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly addresses: ClientAddresses,
    private readonly sessions: SessionReader,
    private readonly tokens: TokenKeeper,
    private readonly limits: RateLimits,
    private readonly services: ServicesPool,
  ) {
    const url = new URL(settings.PUBLIC_URL);
    this.scheme = url.protocol.slice(0, -1);
    this.host = url.host;
    this.common = commonHeaders(settings);
  }

  accepts(request: IncomingMessage): boolean {
    return isApi(request.url ?? '/');
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    const passage: Passage = {
      request,
      response,
      requestId: randomUUID(),
      client: this.addresses.of(request),
    };
    try {
      const route = apiRoute(request.url ?? '/');
      observeApi(route.subsystem, response);
      const session = this.sessions.find(request.headers.cookie);
      // The usual case needs to wait for nothing; a promise is made only where something must be asked.
      if (isSafe(request.method) && !(session instanceof Promise)) this.authorize(passage, route, session);
      else this.handleSlowly(passage, route, session).catch((error: unknown) => this.fail(passage, error));
    } catch (error) {
      this.fail(passage, error);
    }
  }

  private async handleSlowly(
    passage: Passage,
    route: ApiRoute,
    found: ActiveSession | null | Promise<ActiveSession | null>,
  ): Promise<void> {
    const { request, client } = passage;
    if (isSafe(request.method)) return this.authorize(passage, route, await found);
    checkOrigin(request.headers, this.settings.PUBLIC_URL);
    const session = await found;
    if (session) checkCsrfToken(request.headers['x-csrf-token'], session.record.csrfToken);
    await this.limits.write(client, session?.id ?? null);
    this.authorize(passage, route, session);
  }

  private authorize(passage: Passage, route: ApiRoute, session: ActiveSession | null): void {
    if (session === null) return this.forward(passage, route, null, null);
    this.sessions.touch(session);
    const authorization = this.tokens.authorization(session, route.audience);
    if (!(authorization instanceof Promise)) return this.forward(passage, route, session, authorization);
    authorization
      .then((renewed) => this.forward(passage, route, session, renewed))
      .catch((error: unknown) => this.fail(passage, error));
  }

  private forward(
    passage: Passage,
    route: ApiRoute,
    session: ActiveSession | null,
    authorization: string | null,
    again = false,
  ): void {
    const { request, response, requestId, client } = passage;
    const body = requestBody(request, this.settings.BODY_LIMIT_BYTES);
    // A token can be refused before it expires, when keys change or a session is killed: asked once more for a new one.
    const refusable = again || body !== null ? null : authorization;
    new ApiExchange(this.services, {
      request,
      response,
      path: route.path,
      headers: requestHeaders(request.headers, {
        requestId,
        client,
        scheme: this.scheme,
        host: this.host,
        authorization,
      }),
      body,
      answerHeaders: (given) => {
        const lines = responseHeaders(given, this.common, this.settings.PUBLIC_URL);
        lines.push('x-request-id', requestId);
        return lines;
      },
      failed: (error) => this.fail(passage, error),
      intercept: (status) => {
        if (status !== 401 || session === null || refusable === null) return false;
        this.renewAndForward(passage, route, session, refusable).catch((error: unknown) =>
          this.fail(passage, error),
        );
        return true;
      },
    }).start();
  }

  private async renewAndForward(
    passage: Passage,
    route: ApiRoute,
    session: ActiveSession,
    refused: string,
  ): Promise<void> {
    await this.tokens.discard(session, route.audience, refused);
    const authorization = await this.tokens.authorization(session, route.audience);
    this.forward(passage, route, session, authorization, true);
  }

  private fail({ request, response, requestId }: Passage, error: unknown): void {
    const status = (error as { status?: number }).status ?? 500;
    if (status >= 500) {
      const path = request.url?.split('?')[0];
      this.logger.warn({ why: causesOf(error), requestId, path }, 'api request failed');
    }
    if (response.destroyed) return;
    if (!response.headersSent) {
      for (const [name, value] of this.common) response.setHeader(name, value);
      response.setHeader('x-request-id', requestId);
    }
    const language = preferredLanguage(request.headers['accept-language']);
    answerProblem(response, error, { requestId, language });
  }
}
