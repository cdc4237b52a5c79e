import type { Statements, Tx } from '#platform';
import { seal, unseal } from '../keys/seal.js';
import { totpStep } from './totp.js';
import { TotpFactor } from './totp-factor.entity.js';

/** Gives a person an authenticator app, in the place of a former one. */
export async function setTotp(
  tx: Tx,
  key: Buffer,
  factor: { readonly personId: string; readonly secret: string; readonly usedStep: number },
  at: Date,
): Promise<void> {
  const { personId, secret, usedStep } = factor;
  await tx.upsert(
    TotpFactor,
    {
      personId,
      secretSealed: seal(key, Buffer.from(secret), totpContext(personId)),
      confirmedAt: at,
      lastStep: usedStep,
      lastUsedAt: null,
    },
    ['personId'],
  );
}

/** @returns whether there was one */
export async function removeTotp(tx: Tx, personId: string): Promise<boolean> {
  const { affected } = await tx.delete(TotpFactor, { personId });
  return affected === 1;
}

/** Whether this is a code of the person's app that was not used before; from now on it was. */
export async function useTotpCode(
  read: Statements,
  key: Buffer,
  { personId, code }: { readonly personId: string; readonly code: string },
  now: Date,
): Promise<boolean> {
  const [factor]: { secret_sealed: string }[] = await read.query(
    'SELECT secret_sealed FROM totp_factor WHERE person_id = ?',
    [personId],
  );
  if (!factor) return false;
  const step = totpStep(unseal(key, factor.secret_sealed, totpContext(personId)).toString(), code, now);
  if (step === null) return false;
  // One statement: of two that bring the same code at once, one is refused.
  const { affectedRows }: { affectedRows: number } = await read.query(
    'UPDATE totp_factor SET last_step = ?, last_used_at = ? WHERE person_id = ? AND last_step < ?',
    [step, now, personId, step],
  );
  return affectedRows === 1;
}

/** The place that a person's sealed secret is bound to. */
export function totpContext(personId: string): string {
  return `totp:${personId}`;
}
