import type { Account } from '#identity';

/** Who decides on companies that join and on systems that are registered. */
export function isPlatformAdministrator({ roles }: Pick<Account, 'roles'>): boolean {
  return roles.some(({ role }) => role === 'platform-administrator');
}
