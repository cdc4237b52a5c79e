import type { Tx } from '#platform';
import { setTotp } from '../factor/totp-factors.js';
import { TotpFactor } from '../factor/totp-factor.entity.js';
import { newTotpSecret } from '../factor/totp.js';
import type { DemoAccount } from './demo-accounts.js';
import type { DemoPerson } from './demo-data.js';

/**
 * Gives the demonstration's staff their second factor, the older ones too that have none yet. An app that somebody has
 * set up since stays; only when the file of accounts was lost do all get a new one.
 * @returns the secrets by user name; none for those that only their owner knows
 */
export async function seedTotp(
  tx: Tx,
  key: Buffer,
  people: readonly DemoPerson[],
  known: readonly DemoAccount[],
  now: Date,
): Promise<Map<string, string>> {
  const secrets = new Map<string, string>();
  for (const { id: personId, login } of people.filter(({ roles }) => roles.length > 0)) {
    const before = known.find((account) => account.login === login)?.totp;
    const held = known.length > 0 && (await tx.existsBy(TotpFactor, { personId }));
    const secret = before ?? (held ? undefined : newTotpSecret());
    if (!held && secret) await setTotp(tx, key, { personId, secret, usedStep: 0 }, now);
    if (secret) secrets.set(login, secret);
  }
  return secrets;
}
