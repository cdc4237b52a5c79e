import { Provider } from 'oidc-provider';
import { orOutage } from './outage.js';

/**
 * What one request of the provider shares between its steps. Writes are started at once and awaited together before the
 * answer leaves; records that were fetched along with another are not fetched again. Both spare round trips: one
 * connection keeps the order, so a later read sees an earlier write.
 */
interface RequestScope {
  readonly writes: Promise<unknown>[];
  readonly found: Map<string, unknown>;
}

const scopes = new WeakMap<object, RequestScope>();

/** Records that were found before the provider took the request over. */
const known = new WeakMap<object, Map<string, unknown>>();

/** Opens the scope of a request. */
export function openRequestScope(context: { readonly req: object }): void {
  scopes.set(context, { writes: [], found: known.get(context.req) ?? new Map<string, unknown>() });
}

/** Gives the provider a record that it need not fetch again, on a request that it is about to answer. */
export function foundBefore(request: object, key: string, value: unknown): void {
  known.set(request, new Map([[key, value]]));
}

/** Resolves when everything that the request has written is stored. Rejects with an outage when it could not be. */
export async function settleRequestScope(context: object): Promise<void> {
  const writes = scopes.get(context)?.writes ?? [];
  while (writes.length > 0) await orOutage(Promise.all(writes.splice(0)));
  // What goes on in the background of the request from here on looks after its own writes.
  scopes.delete(context);
}

/** Inside a request of the provider the write is awaited at its end, elsewhere here. */
export async function stored(write: Promise<unknown>): Promise<void> {
  const scope = current();
  if (!scope) {
    await orOutage(write);
    return;
  }
  // Whoever settles the scope hears of a failure; until then it is nobody's unhandled rejection.
  write.catch(() => undefined);
  scope.writes.push(write);
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

function current(): RequestScope | undefined {
  const context = Provider.ctx;
  return context ? scopes.get(context) : undefined;
}
