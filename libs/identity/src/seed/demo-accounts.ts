import { randomInt } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** One line of `demo-accounts.json`: who signs in with what. */
export const demoAccount = z.object({
  login: z.string(),
  password: z.string().min(16),
  person: z.string(),
  roles: z.array(z.string()),
  /** The first company, and its code. */
  company: z.string().optional(),
  uscc: z.string().optional(),
  /** Codes of all companies, for a person who has several. */
  companies: z.array(z.string()).optional(),
  /** A district reviewer's district. */
  district: z.string().optional(),
  /** What a member may do. */
  grants: z.array(z.string()).optional(),
  /** Of staff: the secret of an authenticator app, base32; `npm run cli -- demo-code` makes codes of it. */
  totp: z.string().optional(),
});
export type DemoAccount = z.infer<typeof demoAccount>;

const FILE = 'demo-accounts.json';

/** Without characters that are mistaken for one another when they are typed from a screen. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password for all demonstration accounts of one installation: four groups of five, 99 bits. */
export function newDemoPassword(): string {
  const group = (): string => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

/** The accounts written by an earlier run, or none. */
export async function readDemoAccounts(dataDir: string): Promise<DemoAccount[]> {
  try {
    return z.array(demoAccount).parse(JSON.parse(await readFile(join(dataDir, FILE), 'utf8')));
  } catch {
    return [];
  }
}

/** Writes the file at once and for its owner only. */
export async function writeDemoAccounts(dataDir: string, accounts: readonly DemoAccount[]): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, FILE);
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, path);
  return path;
}
