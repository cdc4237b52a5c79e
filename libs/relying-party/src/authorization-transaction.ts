import { createHash, randomBytes } from 'node:crypto';

/**
 * One sign-in on its way: everything that must come back unchanged from the provider, and where the person wanted to
 * go. It lives on the server under its `state`; the browser holds only a binding that proves it is the same browser.
 */
export interface AuthorizationTransaction {
  /** 256 random bits; names the transaction. */
  readonly state: string;
  readonly nonce: string;
  /** RFC 7636 §4.1. */
  readonly codeVerifier: string;
  /** A local path, checked before it got here. */
  readonly returnTo: string;
  /** SHA-256 of the browser's binding. */
  readonly browser: string;
  /** 1 for a first try; counts how often the sign-in has restarted itself. */
  readonly attempt: number;
  /** Seconds within which the person must have shown who they are; absent where an open sign-in will do. */
  readonly confirmWithin?: number | undefined;
}

/** What of a sign-in is decided before it begins, and outlives its record. */
export type TransactionTrace = Pick<AuthorizationTransaction, 'returnTo' | 'attempt' | 'confirmWithin'>;

export function newTransaction(binding: string, trace: TransactionTrace): AuthorizationTransaction {
  return {
    state: randomToken(),
    nonce: randomToken(),
    codeVerifier: randomToken(),
    browser: digest(binding),
    ...trace,
  };
}

/** 256 bits, base64url: 43 characters, which is also the shortest code verifier that RFC 7636 allows. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The S256 challenge of a verifier (RFC 7636 §4.2), also used to keep secrets out of store keys. */
export function digest(value: string): string {
  return createHash('sha256').update(value).digest('base64url');
}

/** What a random token looks like; anything else was never given out. */
export function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{43}$/.test(value);
}
