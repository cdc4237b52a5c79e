import { hash } from 'node:crypto';
import { DomainError } from '#kernel';
import { inspectBytes } from '#files';
import type { Tx } from '#platform';
import type { ClientAuthor } from './add-client.js';
import { ClientLogo } from './client-logo.entity.js';
import { lockClient } from './lock-client.js';

/** Largest logo in bytes. */
const LARGEST_LOGO = 64 * 1024;

/**
 * Whether the bytes are a picture that may be shown to everybody: by their content, whatever their name says. SVG is a
 * program as much as a picture and is refused.
 * @returns its media type
 * @throws DomainError `client.logo-large`, `client.logo-type`, `files.*` 422
 */
export async function inspectLogo(bytes: Buffer): Promise<string> {
  if (bytes.length > LARGEST_LOGO) throw new DomainError('client.logo-large', 422);
  const isPng = bytes[0] === 0x89;
  if (!isPng && bytes[0] !== 0xff) throw new DomainError('client.logo-type', 422);
  return inspectBytes(bytes, isPng ? 'png' : 'jpg');
}

/** Gives a client the logo that `inspectLogo` has passed; an earlier one is replaced. */
export async function setClientLogo(
  tx: Tx,
  id: string,
  logo: { readonly bytes: Buffer; readonly type: string },
  { at }: ClientAuthor,
): Promise<void> {
  await lockClient(tx, id);
  const digest = hash('sha256', logo.bytes, 'base64url').slice(0, 22);
  await tx.upsert(ClientLogo, { clientId: id, ...logo, digest, updatedAt: at }, ['clientId']);
}
