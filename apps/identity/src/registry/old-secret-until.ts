import type { RegisteredClient } from '#identity';
import type { Language } from '#kernel';
import { momentText } from '#look';

/** Until when the secret before the present one is good as well, in words; null when it is not. */
export function oldSecretUntil(
  { previousSecretUntil: until }: RegisteredClient,
  now: Date,
  language: Language,
): string | null {
  return until && until > now ? momentText(until.toISOString(), language) : null;
}
