import { newId, type DomainError } from '#kernel';
import { expect, it } from 'vitest';
import { checkObjection, type NewObjection } from './check-objection.js';

const text = { kind: 'text' as const, text: '发票 2026-05-01 已在另一项目报销，见附页。' };
const sound: NewObjection = {
  person: null,
  name: ' 王  实名 ',
  contact: '010-8888 6666',
  reason: '同一发票重复兑付。',
  evidence: [text],
};

function faultsOf(more: Partial<NewObjection>): string[] {
  try {
    checkObjection({ ...sound, ...more });
    return [];
  } catch (error) {
    const { status, errors } = error as DomainError;
    return errors.map(({ pointer, code }) => `${status} ${pointer} ${code}`);
  }
}

it('a real name, a contact, a reason and one piece of evidence make an objection', () => {
  expect(checkObjection(sound)).toEqual({
    name: '王 实名',
    contact: '010-8888 6666',
    reason: '同一发票重复兑付。',
    evidence: [text],
  });
  expect(faultsOf({ contact: 'wang@example.cn' })).toEqual([]);
});

it('an objection without evidence is refused beside the field', () => {
  expect(faultsOf({ evidence: [] })).toEqual(['422 /evidence review.objection-evidence-missing']);
  expect(faultsOf({ evidence: [{ kind: 'text', text: ' \u200b' }] })).toEqual([
    '422 /evidence/0/text review.objection-evidence-empty',
  ]);
});

it('all mistakes are told at once', () => {
  expect(faultsOf({ name: ' ', contact: '无', reason: '', evidence: [] })).toEqual([
    '422 /name review.objection-name-missing',
    '422 /contact review.objection-contact-missing',
    '422 /reason review.objection-reason-missing',
    '422 /evidence review.objection-evidence-missing',
  ]);
});

it('who signed in goes by the name of the account and need not give a contact', () => {
  const person = { id: newId(), name: '李登录' };
  expect(checkObjection({ ...sound, person, name: '假名', contact: '' })).toMatchObject({
    name: '李登录',
    contact: null,
  });
});

it('files that do not exist, files given twice, and too much of anything are refused', () => {
  const file = { kind: 'file' as const, fileId: newId() };
  expect(faultsOf({ evidence: [{ ...file, fileId: '../etc' }, file, text, file] })).toEqual([
    '422 /evidence/0/fileId review.objection-file-unknown',
    '422 /evidence/3/fileId review.objection-file-twice',
  ]);
  expect(faultsOf({ evidence: Array.from({ length: 11 }, () => text) })).toEqual([
    '422 /evidence review.objection-evidence-too-many',
  ]);
  const long = '长'.repeat(4001);
  expect(faultsOf({ reason: long, name: long, evidence: [{ kind: 'text', text: long }] })).toEqual([
    '422 /name review.objection-too-long',
    '422 /reason review.objection-too-long',
    '422 /evidence/0/text review.objection-too-long',
  ]);
});
