import { expect, it } from 'vitest';
import { ALL, isUnlocked } from './unlocked.js';

it('a draft is open everywhere and a locked case nowhere', () => {
  expect(isUnlocked('/finance/sales/2', [ALL])).toBe(true);
  expect(isUnlocked('/finance/sales/2', [])).toBe(false);
});

it('a returned field opens itself and nothing beside it', () => {
  const open = ['/finance/sales/2', '/staff/scientific'];
  expect(isUnlocked('/finance/sales/2', open)).toBe(true);
  expect(isUnlocked('/finance/sales/1', open)).toBe(false);
  expect(isUnlocked('/finance/sales', open)).toBe(false);
  expect(isUnlocked('/staff/scientificity', open)).toBe(false);
});

it('a returned row opens with all its fields, a returned list with all its rows', () => {
  expect(isUnlocked('/ip/a/number', ['/ip/a'])).toBe(true);
  expect(isUnlocked('/ip/ab/number', ['/ip/a'])).toBe(false);
  expect(isUnlocked('/ip/new-row', ['/ip'])).toBe(true);
});
