import { Provider } from 'oidc-provider';
import { orOutage } from './outage.js';

type Write = () => Promise<unknown>;

/**
 * What one request of the provider shares between its steps. Writes wait and go out together before the answer leaves,
 * or before the next read; records that were fetched along with another are not fetched again. Both spare round trips:
 * one connection keeps the order, so a later read sees an earlier write.
 */
interface RequestScope {
  readonly waiting: Write[];
  readonly started: Promise<unknown>[];
  readonly found: Map<string, unknown>;
}

const scopes = new WeakMap<object, RequestScope>();

/** What was found and left to write before the provider took the request over. */
const before = new WeakMap<object, RequestScope>();

const empty = (): RequestScope => ({ waiting: [], started: [], found: new Map() });

/** Opens the scope of a request. */
export function openRequestScope(context: { readonly req: object }): void {
  scopes.set(context, before.get(context.req) ?? empty());
}

/** Gives the provider a record and writes of ours, on a request that it is about to answer. */
export function handOver(request: object, key: string, record: unknown, writes: readonly Write[]): void {
  before.set(request, { ...empty(), waiting: [...writes], found: new Map([[key, record]]) });
}

/** Resolves when everything that the request has written is stored. Rejects when it could not be. */
export async function settleRequestScope(context: object): Promise<void> {
  const scope = scopes.get(context);
  start(scope);
  // What goes on in the background of the request from here on looks after its own writes.
  scopes.delete(context);
  await orOutage(Promise.all(scope?.started ?? []));
}

/** Inside a request of the provider the write is done at its end, elsewhere now. */
export async function stored(write: Write): Promise<void> {
  const scope = current();
  if (scope) scope.waiting.push(write);
  else await orOutage(write());
}

/** To be called before every read: what waits to be written goes out first. */
export function writesFirst(): void {
  start(current());
}

/** A record that came along with another; undefined when it did not. */
export function alreadyFound<T>(key: string): T | undefined {
  return current()?.found.get(key) as T | undefined;
}

export function remember(key: string, value: unknown): void {
  current()?.found.set(key, value);
}

export function forget(key: string): void {
  current()?.found.delete(key);
}

function start(scope: RequestScope | undefined): void {
  for (const write of scope?.waiting.splice(0) ?? []) {
    const started = write();
    // Whoever settles the scope hears of a failure; until then it is nobody's unhandled rejection.
    started.catch(() => undefined);
    scope?.started.push(started);
  }
}

function current(): RequestScope | undefined {
  const context = Provider.ctx;
  return context ? scopes.get(context) : undefined;
}
