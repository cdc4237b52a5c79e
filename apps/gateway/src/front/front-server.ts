import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError, notFound, preferredLanguage } from '#kernel';
import { ClientAddresses, Drain, KEEP_ALIVE_MS, MetricsAccess } from '#platform';
import { ApiProxy } from '../api/api-proxy.js';
import { SETTINGS, type GatewaySettings } from '../gateway.settings.js';
import { PageServer } from '../pages/page-server.js';
import { answerProblem } from './answer-problem.js';
import { commonHeaders, setHeaders } from './security-headers.js';

/** Milliseconds for a whole request, so that a big upload over a slow line still gets through. */
const REQUEST_MS = 300_000;
/** Largest body in bytes of our own few routes, which know small forms only. */
const LARGEST_FORM = 64 * 1024;
const OWN_ROUTES = /^\/(?:auth|health)\/|^\/(?:metrics|\.well-known\/security\.txt)(?:\?|$)/;

type Express = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * The one listening server. Sends each request to whom it belongs: the API proxy, Nest's own few routes, or the
 * pages; and takes everything from it that only a proxy of ours may say.
 */
@Injectable()
export class FrontServer {
  private readonly server: Server;
  private readonly metrics: MetricsAccess;
  private express: Express | null = null;

  constructor(
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
    private readonly addresses: ClientAddresses,
    private readonly api: ApiProxy,
    private readonly pages: PageServer,
    drain: Drain,
  ) {
    this.metrics = new MetricsAccess(addresses, settings.METRICS_TOKEN);
    this.server = createServer(
      { requestTimeout: REQUEST_MS, headersTimeout: 20_000, keepAliveTimeout: KEEP_ALIVE_MS },
      (request, response) => this.route(request, response),
    );
    this.server.on('checkContinue', (request, response) => this.askToContinue(request, response));
    this.server.on('clientError', answerGarbage);
    drain.watch(this.server);
  }

  /** @param express what serves sign-in and health */
  async listen(express: Express, host: string, port: number): Promise<AddressInfo> {
    this.express = express;
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, resolve);
    });
    return this.server.address() as AddressInfo;
  }

  private route(request: IncomingMessage, response: ServerResponse): void {
    if (this.api.accepts(request)) return this.api.handle(request, response);
    if (!OWN_ROUTES.test(request.url ?? '/')) return this.pages.handle(request, response);
    setHeaders(response, commonHeaders(this.settings));
    if (!this.metrics.allows(request)) return this.refuse(request, response, notFound());
    // A parser would take the whole of it in before it says no.
    const large = Number(request.headers['content-length'] ?? 0) > LARGEST_FORM;
    if (large) return this.refuse(request, response, new DomainError('problem.too-large', 413));
    this.clean(request);
    this.express?.(request, response);
  }

  /** After this, forwarded headers say what is true, whoever sent them. */
  private clean(request: IncomingMessage): void {
    const { protocol, host } = new URL(this.settings.PUBLIC_URL);
    const client = this.addresses.of(request);
    for (const name of Object.keys(request.headers)) {
      if (name.startsWith('x-forwarded-') || name === 'forwarded' || name === 'x-real-ip')
        delete request.headers[name];
    }
    delete request.headers.authorization;
    request.headers['x-forwarded-for'] = client;
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    request.headers['x-forwarded-host'] = host;
    request.headers['x-request-id'] = randomUUID();
  }

  /** A client that asks first is told before it sends 300 MB. */
  private askToContinue(request: IncomingMessage, response: ServerResponse): void {
    if (Number(request.headers['content-length'] ?? 0) > this.settings.BODY_LIMIT_BYTES) {
      setHeaders(response, commonHeaders(this.settings));
      this.refuse(request, response, new DomainError('problem.too-large', 413));
      return;
    }
    response.writeContinue();
    this.route(request, response);
  }

  private refuse(request: IncomingMessage, response: ServerResponse, error: DomainError): void {
    const language = preferredLanguage(request.headers['accept-language']);
    answerProblem(response, error, { requestId: randomUUID(), language });
  }
}

/** What cannot be read as HTTP at all gets an answer that can. */
function answerGarbage(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const body = JSON.stringify({
    type: 'urn:portal:problem:problem.bad-request',
    title: 'Bad request',
    status,
    code: 'problem.bad-request',
  });
  socket.end(
    `HTTP/1.1 ${status} Bad Request\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
