import type { RegisteredClient } from './registered-client.js';
import { serviceMatches } from './service-pattern.js';

/**
 * The CAS service that an address belongs to, or null for an address that nobody has registered, or whose service is
 * disabled. An exact address goes before a pattern, a longer pattern before a shorter one.
 */
export function casServiceFor(
  clients: readonly RegisteredClient[],
  address: string,
): RegisteredClient | null {
  const found = clients
    .filter(({ protocol, disabledAt }) => protocol === 'cas' && disabledAt === null)
    .flatMap((client) =>
      client.addresses
        .filter((service) => serviceMatches(service, address))
        .map((service) => ({ client, rank: service.includes('*') ? service.length : Infinity })),
    );
  return found.toSorted((a, b) => (b.rank > a.rank ? 1 : b.rank < a.rank ? -1 : 0))[0]?.client ?? null;
}
