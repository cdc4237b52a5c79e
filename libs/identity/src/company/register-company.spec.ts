import { expect, it } from 'vitest';
import { problemOf } from '#platform';
import type { DomainError } from '#kernel';
import { registerCompany } from './register-company.js';

/** Refused before the database is asked. */
const refusalOf = (uscc: string) =>
  registerCompany(
    null as never,
    { uscc, name: '示例', district: '110108', registeredOn: null },
    new Date(),
  ).then(
    () => null,
    (error: unknown) => problemOf(error as DomainError, 'zh'),
  );

it.each([
  ['91440300192203821', 'uscc.length', '18 位'],
  ['9144030O1922038216', 'uscc.character', '不使用 I、O、S、V、Z'],
  ['914403001292038216', 'uscc.organisation-code', '第 9 至 17 位'],
  ['914403001922038217', 'uscc.check-digit', '最后一位'],
])('the code %s is refused beside its field by the check that it fails: %s', async (uscc, code, words) => {
  expect(await refusalOf(uscc)).toMatchObject({
    status: 422,
    code,
    errors: [{ pointer: '/uscc', code, message: expect.stringContaining(words) }],
  });
});
