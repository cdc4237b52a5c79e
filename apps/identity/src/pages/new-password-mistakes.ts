import type { Language } from '#kernel';
import { passwordFault, type PasswordOwner } from '#identity';
import type { FormFields } from './form-guard.js';
import { identityMessages } from './identity.messages.js';
import type { Mistake } from './mistakes.js';

/** What is wrong with the fields of `NewPasswordFields`. */
export function newPasswordMistakes(
  { new: next = '', again = '' }: FormFields,
  owner: PasswordOwner,
  language: Language,
  least?: number,
): Mistake[] {
  const fault = passwordFault(next, owner, least);
  if (fault) return [{ field: 'password-new', text: fault[language] }];
  if (next !== again)
    return [{ field: 'password-again', text: identityMessages['password.again-differs'][language] }];
  return [];
}
