import { hash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { newId, normaliseLine } from '#kernel';
import type { Statements, Tx } from '#platform';
import { Passkey } from './passkey.entity.js';

/** A passkey that a browser has just made. */
export type NewPasskey = Pick<
  Passkey,
  'personId' | 'credentialId' | 'publicKey' | 'signCount' | 'transports' | 'name' | 'userHandle' | 'backedUp'
>;

const NAME_MAX = 60;

/** @throws when the credential is somebody's already */
export async function addPasskey(tx: Tx, passkey: NewPasskey, at: Date): Promise<void> {
  await tx.insert(Passkey, {
    ...passkey,
    id: newId(),
    name: nameOf(passkey.name),
    credentialHash: hashOf(passkey.credentialId),
    createdAt: at,
    lastUsedAt: null,
  });
}

export function findPasskey(read: EntityManager, credentialId: string): Promise<Passkey | null> {
  return read.findOneBy(Passkey, { credentialHash: hashOf(credentialId) });
}

export function passkeysOf(read: EntityManager, personId: string): Promise<Passkey[]> {
  return read.find(Passkey, { where: { personId }, take: 50 });
}

/** What a person's devices know them by: that of their other passkeys, or a new one. It says nothing of them. */
export function userHandleOf(passkeys: readonly Passkey[]): string {
  return passkeys[0]?.userHandle ?? randomBytes(32).toString('base64url');
}

/** Notes a use. @returns whether nobody else has used it with this count meanwhile */
export async function notePasskeyUse(
  read: Statements,
  { id, signCount }: Passkey,
  used: { readonly signCount: number; readonly backedUp: boolean },
  at: Date,
): Promise<boolean> {
  const { affectedRows }: { affectedRows: number } = await read.query(
    'UPDATE passkey SET sign_count = ?, backed_up = ?, last_used_at = ? WHERE id = ? AND sign_count = ?',
    [used.signCount, used.backedUp, at, id, signCount],
  );
  return affectedRows === 1;
}

/** @returns whether the person has such a passkey */
export async function renamePasskey(tx: Tx, personId: string, id: string, name: string): Promise<boolean> {
  const { affected } = await tx.update(Passkey, { id, personId }, { name: nameOf(name) });
  return affected === 1;
}

/** @returns whether the person had such a passkey */
export async function removePasskey(tx: Tx, personId: string, id: string): Promise<boolean> {
  const { affected } = await tx.delete(Passkey, { id, personId });
  return affected === 1;
}

function nameOf(typed: string): string {
  return Array.from(normaliseLine(typed)).slice(0, NAME_MAX).join('') || '—';
}

function hashOf(credentialId: string): string {
  return hash('sha256', credentialId, 'hex');
}
