import type { Language, Text } from '#kernel';
import { normaliseLine } from '#kernel';
import { isLogin, normaliseEmail, normaliseLogin } from '#identity';
import type { FormFields } from '../pages/form-guard.js';
import type { Mistake } from '../pages/mistakes.js';
import { newPasswordMistakes } from '../pages/new-password-mistakes.js';
import { registrationMessages as texts } from './registration.messages.js';

const NAME_MAX = 50;

/** Letters of any script and what stands between names; nothing of which an address or a mark-up could be made. */
const NAME = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .·•'’-]*$/u;

/** A form as it was filled in, normalised. */
export interface RegistrationForm {
  readonly login: string;
  readonly name: string;
  /** Normalised, or what was typed when that is no address. */
  readonly email: string;
  readonly mistakes: readonly Mistake[];
}

export function readRegistrationForm(fields: FormFields, language: Language): RegistrationForm {
  const login = normaliseLogin(fields['login'] ?? '');
  const name = normaliseLine((fields['name'] ?? '').slice(0, 400));
  const typed = (fields['email'] ?? '').slice(0, 254);
  const email = normaliseEmail(typed);
  const wrong = (field: string, text: Text): Mistake => ({ field, text: text[language] });
  return {
    login,
    name,
    email: email ?? typed,
    mistakes: [
      // A name that looks like somebody's address would be taken for theirs.
      ...(isLogin(login) && !login.includes('@') ? [] : [wrong('login', texts['register.login-invalid'])]),
      ...(NAME.test(name) && [...name].length <= NAME_MAX
        ? []
        : [wrong('name', texts['register.name-invalid'])]),
      ...(email ? [] : [wrong('email', texts['register.email-invalid'])]),
      ...newPasswordMistakes(fields, { login, name }, language),
    ],
  };
}
