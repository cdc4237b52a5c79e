import type { Account } from '../person/account.query.js';
import type { RegisteredClient } from './registered-client.js';

/**
 * Whether a system is for this person.
 * @param actingFor the company acted for, or null
 */
export function mayEnter(
  { admits }: Pick<RegisteredClient, 'admits'>,
  { roles, memberships }: Pick<Account, 'roles' | 'memberships'>,
  actingFor: string | null,
): boolean {
  if (admits === null) return true;
  const acting = memberships.find(({ company }) => company.id === actingFor)?.company;
  return admits.some((one) => {
    if (one === 'company') return acting !== undefined;
    if (one === 'company-administrator') return acting?.role === 'administrator';
    return roles.some(({ role }) => role === one);
  });
}
