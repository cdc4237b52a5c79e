import type { Response } from 'express';
import { fill, type Language } from '#kernel';
import { identityMessages } from './identity.messages.js';
import type { Mistake } from './mistakes.js';

/** Says that one has to wait, on the page and to programs. */
export function delayedMistake(
  response: Response,
  field: string,
  waitMs: number,
  language: Language,
): Mistake {
  const seconds = Math.ceil(waitMs / 1000);
  response.setHeader('retry-after', String(seconds));
  return { field, text: fill(identityMessages['sign-in.delayed'][language], { seconds }) };
}
