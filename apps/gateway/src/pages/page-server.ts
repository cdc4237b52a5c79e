import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { writeReadableStreamToWritable } from '@react-router/node';
import type { PortalContext } from '#contracts';
import { notFound, type Language } from '#kernel';
import { ClientAddresses, LOGGER, withContext, type Logger } from '#platform';
import { Provider } from '#relying-party';
import { checkCsrfToken, checkOrigin, isSafe } from '../api/csrf.js';
import { ServicesClient } from '../api/services-client.js';
import { answerProblem } from '../front/answer-problem.js';
import { causesOf } from '../front/causes-of.js';
import { commonHeaders, pagePolicy, setHeaders, setPageHeaders } from '../front/security-headers.js';
import { SETTINGS, type GatewaySettings } from '../gateway.settings.js';
import type { ActiveSession } from '../session/active-session.js';
import { SessionReader } from '../session/session-reader.js';
import { viewOf } from '../session/session-view.js';
import { accountUrl } from './account-url.js';
import { compressedFor } from './content-encoding.js';
import { formToken, pageRequest, readForm } from './page-request.js';
import { signOutAddresses } from './sign-out-addresses.js';
import { StaticFiles } from './static-files.js';
import { SystemDirectory } from './system-directory.js';
import { WebApplication } from './web-application.js';

interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly nonce: string;
  readonly language: Language;
}

/** Everything that is neither API nor sign-in: the files and pages of the web application. */
@Injectable()
export class PageServer implements OnModuleInit {
  private files: StaticFiles | null = null;
  private application: WebApplication | null = null;
  private readonly common: readonly (readonly [string, string])[];

  constructor(
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly addresses: ClientAddresses,
    private readonly sessions: SessionReader,
    private readonly services: ServicesClient,
    private readonly provider: Provider,
    private readonly directory: SystemDirectory,
  ) {
    this.common = commonHeaders(settings);
  }

  async onModuleInit(): Promise<void> {
    const { WEB_BUILD } = this.settings;
    this.files = await StaticFiles.load(join(WEB_BUILD, 'client'));
    this.application = await WebApplication.load(WEB_BUILD);
    if (!this.application)
      this.logger.warn({ folder: WEB_BUILD }, 'no web application has been built: pages are 404');
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    setHeaders(response, this.common);
    if (this.files?.serve(request, response)) return;
    const visit: Visit = {
      request,
      response,
      requestId: randomUUID(),
      nonce: randomBytes(16).toString('base64'),
      language: languageOf(request),
    };
    response.setHeader('x-request-id', visit.requestId);
    void withContext(visit, () => this.render(visit).catch((error: unknown) => this.fail(visit, error)));
  }

  private async render(visit: Visit): Promise<void> {
    const { request, response, nonce } = visit;
    if (!this.application) throw notFound();
    const session = await this.sessions.find(request.headers.cookie);
    const body = isSafe(request.method) ? null : await this.checkedForm(request, session);
    if (session) this.sessions.touch(session);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const answer = await this.application.render(
      pageRequest(request, this.settings.PUBLIC_URL, body, gone.signal),
      await this.context(visit, session),
    );
    // A visitor's page must not wait for a provider that is away.
    const addresses = session ? await signOutAddresses(this.provider) : [this.settings.OIDC_ISSUER];
    setPageHeaders(response, pagePolicy(nonce, addresses, this.settings.OIDC_ISSUER));
    await send(response, answer, session === null);
  }

  private async checkedForm(request: IncomingMessage, session: ActiveSession | null): Promise<Buffer> {
    checkOrigin(request.headers, this.settings.PUBLIC_URL);
    const body = await readForm(request);
    const given = request.headers['x-csrf-token'] ?? formToken(request, body);
    if (session) checkCsrfToken(given, session.record.csrfToken);
    return body;
  }

  private async context(visit: Visit, session: ActiveSession | null): Promise<PortalContext> {
    const { requestId, nonce, language } = visit;
    const caller = { session, requestId, language, client: this.addresses.of(visit.request) };
    return {
      session: session && viewOf(session, this.sessions.expiresAt(session), language),
      api: (path, init) => this.services.call(caller, path, init),
      systems: () => this.directory.of(session),
      locale: language,
      nonce,
      publicUrl: this.settings.PUBLIC_URL,
      csrfToken: session?.record.csrfToken ?? null,
      requestId,
      accountUrl: session && (await accountUrl(this.provider)),
    };
  }

  private fail({ request, response, requestId, language }: Visit, error: unknown): void {
    const status = (error as { status?: number }).status ?? 500;
    const path = request.url?.split('?')[0];
    if (status === 500) this.logger.error({ err: error, path }, 'page failed');
    else if (status > 500) this.logger.warn({ why: causesOf(error), path }, 'page failed');
    answerProblem(response, error, { requestId, language });
  }
}

/** English below /en, Chinese elsewhere: the address decides, so that a link shows everybody the same page. */
function languageOf(request: IncomingMessage): Language {
  return /^\/en(?:[/?.]|$)/.test(request.url ?? '/') ? 'en' : 'zh';
}

/** The application's answer on Node's response, which knows of the caller's pace. */
async function send(response: ServerResponse, answer: Response, mayCompress: boolean): Promise<void> {
  if (response.destroyed) {
    await answer.body?.cancel();
    return;
  }
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.appendHeader(name, value);
  if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-store');
  if (answer.body && response.req.method !== 'HEAD')
    await writeReadableStreamToWritable(
      answer.body,
      mayCompress ? compressedFor(response.req, response) : response,
    );
  else response.end();
}
