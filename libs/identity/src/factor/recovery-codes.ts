import { hash, randomBytes } from 'node:crypto';
import type { Statements, Tx } from '#platform';
import { RecoveryCode } from './recovery-code.entity.js';

const CODES = 10;

/** Crockford's letters: none is mistaken for a figure. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 28;

/** Ten new codes in the place of all former ones; they can be read this once. */
export async function renewRecoveryCodes(tx: Tx, personId: string, at: Date): Promise<string[]> {
  const codes = Array.from({ length: CODES }, newCode);
  await tx.delete(RecoveryCode, { personId });
  await tx.insert(
    RecoveryCode,
    codes.map((code) => ({ hash: hashOf(personId, code), personId, createdAt: at, usedAt: null })),
  );
  return codes;
}

/** Without a factor there is nothing to recover. */
export async function removeRecoveryCodes(tx: Tx, personId: string): Promise<void> {
  await tx.delete(RecoveryCode, { personId });
}

/** Whether this is a code of the person's that was not used before; from now on it was. */
export async function useRecoveryCode(
  read: Statements,
  personId: string,
  typed: string,
  now: Date,
): Promise<boolean> {
  const { affectedRows }: { affectedRows: number } = await read.query(
    'UPDATE recovery_code SET used_at = ? WHERE hash = ? AND person_id = ? AND used_at IS NULL',
    [now, hashOf(personId, typed), personId],
  );
  return affectedRows === 1;
}

/** 140 bits in four groups, such as `K7Q2M0X-N4D…`. */
function newCode(): string {
  const letters = Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte & 31]).join('');
  return letters.match(/.{7}/g)?.join('-') ?? letters;
}

function hashOf(personId: string, typed: string): string {
  const letters = typed
    .slice(0, 200)
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');
  const plain = letters.replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return hash('sha256', `${personId}:${plain}`, 'hex');
}
