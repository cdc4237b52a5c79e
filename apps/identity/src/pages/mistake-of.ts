import { DomainError, message, type Language } from '#kernel';
import type { Mistake } from './mistakes.js';

/** Statuses of what is wrong with a form, a file in it, or the state of things. */
const REFUSALS = new Set([409, 413, 415, 422]);

/**
 * A refusal that the person can do something about, for the form that caused it.
 * @throws the error itself when it is anything else
 */
export function mistakeOf(error: unknown, field: string, language: Language): Mistake {
  if (!(error instanceof DomainError) || !REFUSALS.has(error.status)) throw error;
  return { field, text: message(error.code, language, error.params) };
}
