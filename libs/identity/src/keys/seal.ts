import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 'v1';

/**
 * Encrypts a secret for storage: AES-256-GCM, random 96-bit nonce, bound to its place by `context`, so that a sealed
 * value moved to another row does not open.
 * @param key 32 bytes, from the environment and never from the database
 */
export function seal(key: Buffer, secret: Buffer, context: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
}

/** @throws Error when the key is another one, or the text or its place was changed */
export function unseal(key: Buffer, text: string, context: string): Buffer {
  const [version, nonce, sealed] = text.split('.');
  if (version !== VERSION || !nonce || !sealed) throw new Error(`${context}: not a sealed secret`);
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'));
  decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-16));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
  } catch (cause) {
    throw new Error(`${context}: cannot be decrypted; KEY_ENCRYPTION_KEY is not the one it was sealed with`, {
      cause,
    });
  }
}
