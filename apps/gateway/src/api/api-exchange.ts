import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { endAnswer } from '../front/end-answer.js';
import type { ServicesPool } from './services-pool.js';
import { isStaleConnection, servicesFault } from './services-fault.js';

export interface ExchangePlan {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  /** Name and value in turn. */
  readonly headers: string[];
  readonly body: Readable | null;
  /** Turns the services' headers into the browser's. */
  readonly answerHeaders: (given: IncomingHttpHeaders) => string[];
  readonly failed: (error: unknown) => void;
  /** Called with the status before anything of the answer is passed on; true keeps the answer back. */
  readonly intercept?: (status: number) => boolean;
}

/**
 * One request to the services and its answer, passed on piece by piece in both directions: nothing is held in
 * memory, and a slow reader slows the sender down.
 */
export class ApiExchange implements Dispatcher.DispatchHandler {
  private controller: Dispatcher.DispatchController | null = null;
  private over = false;
  private kept = false;
  private left = -1;
  private retried = false;
  private bodyFault: unknown;

  constructor(
    private readonly services: ServicesPool,
    private readonly plan: ExchangePlan,
  ) {}

  start(): void {
    const { request, path, headers, body, response } = this.plan;
    try {
      this.services.admit();
      if (!this.retried) response.once('close', () => this.clientGone());
      body?.once('error', (error: unknown) => (this.bodyFault = error));
      this.services.pool.dispatch({ path, method: request.method as 'GET', headers, body }, this);
    } catch (error) {
      this.fail(error);
    }
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.plan.response.destroyed) controller.abort(new Error('the browser has gone'));
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    if (status < 200 || this.plan.response.destroyed) return;
    if (this.plan.intercept?.(status)) {
      this.kept = true;
      controller.abort(new Error('the answer is kept back'));
      return;
    }
    this.left = Number(headers['content-length'] ?? -1);
    this.plan.response.writeHead(status, this.plan.answerHeaders(headers));
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    const { response } = this.plan;
    if (this.kept || response.destroyed) return;
    this.left -= chunk.length;
    // The last piece of a known length ends the answer in the same write.
    if (this.left === 0) {
      this.end(chunk);
    } else if (!response.write(chunk)) {
      controller.pause();
      response.once('drain', () => controller.resume());
    }
  }

  onResponseEnd(): void {
    if (!this.over && !this.kept) this.end();
  }

  private end(last?: Buffer): void {
    this.over = true;
    // A service may answer before it has heard everything.
    endAnswer(this.plan.response, last);
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    if (this.over || this.kept || this.plan.response.destroyed) return;
    const { response, request, body } = this.plan;
    const repeatable = body === null && (request.method === 'GET' || request.method === 'HEAD');
    if (repeatable && !this.retried && !response.headersSent && isStaleConnection(error)) {
      this.retried = true;
      this.start();
      return;
    }
    this.fail(error);
  }

  private clientGone(): void {
    if (this.over || this.kept) return;
    this.over = true;
    this.controller?.abort(new Error('the browser has gone'));
  }

  private fail(error: unknown): void {
    this.over = true;
    // A body that broke at our end breaks the connection behind too: the first fault is the true one.
    this.plan.failed(servicesFault(this.bodyFault ?? error));
  }
}
