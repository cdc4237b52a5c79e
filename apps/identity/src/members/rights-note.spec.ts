import { expect, it } from 'vitest';
import { endOfDay } from '#kernel';
import { rightsNote, rightsNoteText } from './rights-note.js';

it('what the record says of rights is read back in words, in both languages', () => {
  const rights = {
    role: 'consultant',
    grants: { hightech: ['fill', 'submit'] },
    until: endOfDay('2027-03-07'),
  } as const;
  const note = `adviser@example.com: ${rightsNote(rights)}`;
  expect(rightsNoteText(note, 'zh')).toBe(
    'adviser@example.com，顾问，高新技术企业申报：填报、提交，至 2027 年 3 月 7 日',
  );
  expect(rightsNoteText(note, 'en')).toBe(
    'adviser@example.com; Consultant; High-tech application: fill in, submit; until 7 Mar 2027',
  );
  const administrator = rightsNote({ role: 'administrator', grants: {}, until: null });
  expect(rightsNoteText(`zhang: ${administrator}`, 'en')).toBe('zhang; Administrator; All services');
});

it('any other note stays as it stands', () => {
  expect(rightsNoteText('91350100M000100Y43: founder', 'zh')).toBe('91350100M000100Y43: founder');
});
