import { expect, it } from 'vitest';
import { initialValues, loadForm } from '#forms';
import { loadRuleSet } from '#rules';
import type { State } from '../hightech.schema.js';
import { judge, type Dossier } from './dossier.js';
import type { HightechApplication } from './hightech.entity.js';

const submittedAt = new Date('2026-10-12T02:00:00Z');
const later = new Date('2026-10-13T02:00:00Z');
const form = loadForm('national-hte', 1);
const company = { name: '北京轨道智控示例有限公司', uscc: '91110105MADEM0054P', district: '110105' };
const values = initialValues(form, { ...company, registeredOn: '2025-10-13' }, submittedAt);

function ageIn(state: State): string | undefined {
  const application = { state, submittedAt } as HightechApplication;
  const dossier: Dossier = { application, form, ruleSet: loadRuleSet('national-hte', 1), values };
  return judge(dossier, later).results.find(({ id }) => id === 'age')?.status;
}

it('a case is judged as of its submission, however long the review takes', () => {
  // 364 days on the day of the submission, 365 on the day after.
  expect(ageIn('district-review')).toBe('fail');
});

it('a draft that came back from the precheck is judged as of today, when it could be submitted again', () => {
  expect(ageIn('draft')).toBe('pass');
});
