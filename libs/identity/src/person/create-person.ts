import { DomainError, defineMessages, newId, normaliseLine } from '#kernel';
import { isDuplicate, type Tx } from '#platform';
import { isLogin, normaliseLogin } from './normalise-login.js';
import { Person } from './person.entity.js';
import { setPassword } from './set-password.js';

defineMessages({
  'person.login-taken': { zh: '登录名 {login} 已被使用。', en: 'The user name {login} is already taken.' },
  'person.email-taken': {
    zh: '这个邮箱已用于另一个账号。',
    en: 'This e-mail address already belongs to another account.',
  },
  'person.login-invalid': {
    zh: '登录名须为 2 至 64 个字母、数字或 . _ @ + -，以字母或数字开头。',
    en: 'A user name has 2 to 64 letters, figures or . _ @ + - and begins with a letter or figure.',
  },
});

export interface NewPerson {
  readonly id?: string;
  readonly login: string;
  readonly name: string;
  /** PHC string of `hashPassword`; hashing belongs outside the transaction. */
  readonly passwordHash: string;
  /** Shown to be the person's. */
  readonly email?: string;
  readonly demonstration?: boolean;
}

/**
 * Creates an account.
 * @throws DomainError `person.login-invalid` 422, `person.login-taken` 409, `person.email-taken` 409
 */
export async function createPerson(tx: Tx, person: NewPerson, now: Date): Promise<string> {
  const login = normaliseLogin(person.login);
  if (!isLogin(login)) throw new DomainError('person.login-invalid', 422);
  const id = person.id ?? newId();
  try {
    await tx.insert(Person, {
      id,
      login,
      name: normaliseLine(person.name),
      email: person.email ?? null,
      emailConfirmedAt: person.email ? now : null,
      demonstration: person.demonstration ?? false,
      disabledAt: null,
      createdAt: now,
    });
  } catch (error) {
    throw isDuplicate(error) ? await taken(tx, login) : error;
  }
  await setPassword(tx, id, person.passwordHash, now);
  return id;
}

async function taken(tx: Tx, login: string): Promise<DomainError> {
  return (await tx.existsBy(Person, { login }))
    ? new DomainError('person.login-taken', 409, { params: { login } })
    : new DomainError('person.email-taken', 409);
}
