import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '#kernel';

/** What accompanies one request or job through all calls: for logs, problem documents and outbox rows. */
export interface RequestContext {
  readonly requestId: string;
  readonly language: Language;
  /** Of a request that came through the gateway: from where, and what the browser calls itself. */
  readonly caller?: { readonly address: string; readonly agent: string };
}

const storage = new AsyncLocalStorage<RequestContext>();

export function withContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

export function currentContext(): RequestContext | undefined {
  return storage.getStore();
}
