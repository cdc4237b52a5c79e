import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '#kernel';
import { cleanFileName } from './file-name.js';

const codeOf = (raw: string): string => {
  try {
    cleanFileName(raw);
    return 'taken';
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('a file name', () => {
  it('stays as it is when nothing is wrong with it', () => {
    expect(cleanFileName('营业执照（副本）2026.pdf')).toEqual({
      name: '营业执照（副本）2026.pdf',
      extension: 'pdf',
    });
    expect(cleanFileName('Scan 01.JPEG')).toEqual({ name: 'Scan 01.jpeg', extension: 'jpeg' });
  });

  it.each([
    '../../etc/passwd.pdf',
    '..\\windows\\x.pdf',
    '/etc/passwd.pdf',
    'a/b.pdf',
    'con.pdf',
    'LPT1.png',
    'nul',
    'line\nbreak.pdf',
    'nul\0byte.pdf',
    'invoice\u202efdp.exe.pdf',
    '..',
    '',
    '   ',
    `${'x'.repeat(1001)}.pdf`,
  ])('%j is refused', (raw) => {
    expect(codeOf(raw)).toBe('files.name-refused');
  });

  it.each(['licence.zip', 'licence.pdf.exe', 'licence', 'licence.svg', 'licence.html', '.pdf.'])(
    '%j is no kind of file that is taken',
    (raw) => expect(codeOf(raw)).toBe('files.type-refused'),
  );

  it('longer than 120 characters is shortened before its extension, never within a character', () => {
    const { name } = cleanFileName(`${'审计报告𠮷'.repeat(60)}.pdf`);
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name.endsWith('.pdf')).toBe(true);
    expect(name.isWellFormed()).toBe(true);
  });

  it('can always be written into a folder, whatever was sent', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('.pdf', '.PNG', '.jpg', ''),
        (stem, extension) => {
          let name: string;
          try {
            ({ name } = cleanFileName(stem + extension));
          } catch (error) {
            expect(error).toBeInstanceOf(DomainError);
            return;
          }
          expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}]|^\.|[. ]\.\w+$/u);
          expect(name.length).toBeLessThanOrEqual(120);
          expect(cleanFileName(name).name).toBe(name);
        },
      ),
    );
  });
});
