import { DomainError, defineMessages } from '#kernel';
import type { Tx } from '#platform';
import { normaliseLogin } from './normalise-login.js';
import { Person } from './person.entity.js';

defineMessages({
  'person.unknown': {
    zh: '没有登录名为 {login} 的账号。',
    en: 'There is no account with the user name {login}.',
  },
});

/** @throws DomainError `person.unknown` 404 */
export async function findPerson(read: Tx, login: string): Promise<Person> {
  const person = await read.findOneBy(Person, { login: normaliseLogin(login) });
  if (!person) throw new DomainError('person.unknown', 404, { params: { login } });
  return person;
}
