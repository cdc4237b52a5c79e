import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeMail } from '../../../libs/notify/src/compose-mail.js';
import { FolderTransport, SmtpTransport } from '../../../libs/notify/src/mail-transport.js';
import type { Language } from '#kernel';
import type { Message, PersonContact } from '#notify';

const message: Message = {
  id: '0199c000-0000-7000-8000-000000000001',
  personId: '0199c000-0000-7000-8000-000000000002',
  companyId: null,
  kind: 'test.returned',
  noticeKey: 'k',
  titleZh: '您的申请被退回修改',
  titleEn: 'Your application was returned',
  bodyZh: '第一段 <b>不是标签</b>\n第二行\n\n第二段',
  bodyEn: 'First paragraph\n\nSecond paragraph',
  link: '/workspace/applications/1',
  createdAt: new Date('2026-10-12T02:00:00Z'),
  stopLink: null,
  readAt: null,
};
const contact = (language: Language): PersonContact => ({
  personId: message.personId,
  name: '王磊, "示例" <x@y>',
  email: 'wang@demo.invalid',
  language,
  seenAt: new Date(),
});
const mail = (language: Language) =>
  composeMail(message, contact(language), 'https://portal.example', message.id);

/** The parts of a mail, decoded. */
function decoded(eml: string): string {
  return eml
    .split(/\r\n\r\n/)
    .map((part) =>
      /^[A-Za-z0-9+/=\r\n]+$/.test(part.replace(/\r\n--.*$/s, ''))
        ? Buffer.from(part.replace(/\r\n--.*$/s, ''), 'base64').toString('utf8')
        : part,
    )
    .join('\n');
}

describe('mail', () => {
  it('speaks the language in which the person last used the portal, with links that lead there', () => {
    expect(mail('zh')).toMatchObject({ subject: '您的申请被退回修改', language: 'zh-CN' });
    expect(mail('zh').text).toContain('https://portal.example/workspace/applications/1');
    expect(mail('en')).toMatchObject({ subject: 'Your application was returned', language: 'en' });
    expect(mail('en').text).toContain('https://portal.example/en/workspace/applications/1');
  });

  it('shows what a notice says as text, never as markup', () => {
    expect(mail('zh').html).toContain('第一段 &lt;b&gt;不是标签&lt;/b&gt;<br>第二行');
    expect(mail('zh').html).not.toContain('<b>');
    expect(mail('zh').html).not.toMatch(/<img|<script|src=/);
  });
});

describe('mail into a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'mail 邮件 '));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is one file a mail, the same bytes however often it is sent', async () => {
    const transport = new FolderTransport(
      path.join(folder, 'new'),
      'portal@portal.example',
      'portal.example',
    );
    await transport.send(mail('zh'));
    const [name = ''] = await readdir(path.join(folder, 'new'));
    const first = await readFile(path.join(folder, 'new', name), 'utf8');
    await transport.send(mail('zh'));
    expect(await readdir(path.join(folder, 'new'))).toEqual([name]);
    expect(await readFile(path.join(folder, 'new', name), 'utf8')).toBe(first);
    expect(name).toMatch(/^20261012T020000000Z-.*\.eml$/);
    expect(first).toContain(`Message-ID: <${message.id}@portal.example>`);
    expect(first).toContain('Date: Mon, 12 Oct 2026 02:00:00 +0000');
    expect(decoded(first)).toContain('登录平台查看: https://portal.example/workspace/applications/1');
  });

  it('keeps a name with signs in it inside the address line', async () => {
    const transport = new FolderTransport(folder, 'portal@portal.example', 'portal.example');
    await transport.send(mail('zh'));
    const [name = ''] = await readdir(folder);
    const eml = await readFile(path.join(folder, name), 'utf8');
    const to = /^To: (.*(?:\r\n[ \t].*)*)/m.exec(eml)?.[1] ?? '';
    expect(to).toMatch(/<wang@demo\.invalid>$/);
    expect(to.match(/@/g)).toHaveLength(1);
  });
});

describe('mail by SMTP', () => {
  let server: Server;
  const sessions: string[] = [];
  let answerToData = '250 taken';

  beforeEach(async () => {
    server = createServer((line) => {
      let session = '';
      let inData = false;
      const answerTo = (): string | null => {
        if (inData && !session.endsWith('\r\n.\r\n')) return null;
        if (inData) {
          inData = false;
          sessions.push(session);
          return answerToData;
        }
        inData = session.endsWith('DATA\r\n');
        return inData ? '354 go on' : '250 yes';
      };
      line.write('220 test\r\n');
      line.on('data', (bytes) => {
        session += bytes.toString('utf8');
        const answer = answerTo();
        if (answer) line.write(`${answer}\r\n`);
      });
      line.on('error', () => {});
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    sessions.length = 0;
    answerToData = '250 taken';
  });
  afterEach(() => {
    server.close();
  });

  const transport = () => {
    const { port } = server.address() as { port: number };
    return new SmtpTransport(`smtp://127.0.0.1:${port}`, 'portal@portal.example', 'portal.example');
  };

  it('is handed over with an identity that a second delivery would share', async () => {
    await transport().send(mail('en'));
    await transport().send(mail('en'));
    expect(sessions).toHaveLength(2);
    const ids = sessions.map((session) => /^Message-ID: (.*)$/m.exec(session)?.[1]?.trim());
    expect(new Set(ids)).toEqual(new Set([`<${message.id}@portal.example>`]));
    expect(sessions[0]).toContain('RCPT TO:<wang@demo.invalid>');
  });

  it('that the server refuses is a failure, so that the job is tried again', async () => {
    answerToData = '451 try again later';
    await expect(transport().send(mail('en'))).rejects.toThrow('451');
  });
});
