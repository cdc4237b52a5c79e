import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A mail as it lies in the folder of the mail transport. */
export interface ReceivedMail {
  readonly to: string;
  readonly text: string;
  /** Where its link leads, or null. */
  readonly link: string | null;
}

/** What has been sent to an address, the oldest first. */
export async function mailsTo(folder: string, address: string): Promise<ReceivedMail[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.eml')).toSorted();
  const mails = await Promise.all(
    files.map(async (name) => readMail(await readFile(join(folder, name), 'utf8'))),
  );
  return mails.filter(({ to }) => to === address);
}

function readMail(source: string): ReceivedMail {
  const to = /^To:(?:[^\r\n]|\r\n[ \t])*?<?([^\s<>]+@[^\s<>]+)>?\r$/im.exec(source)?.[1] ?? '';
  const [, head = '', body = ''] =
    /(Content-Type: text\/plain[\s\S]*?)\r\n\r\n([\s\S]*?)\r\n--/.exec(source) ?? [];
  const text = decoded(body, /Content-Transfer-Encoding: (\S+)/i.exec(head)?.[1] ?? '');
  return { to, text, link: /https?:\/\/\S+/.exec(text)?.[0] ?? null };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return encoding === 'quoted-printable' ? Buffer.from(bytes, 'latin1').toString() : body;
}
