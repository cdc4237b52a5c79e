import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './layout.mjs';

/** Prints where the portal is, who can sign in, and where data and mail lie. */
export function printSummary({ url, dataDir, mailDir, engines }) {
  const rows = [
    ['address', url],
    ['data', show(dataDir)],
    ['mail', show(mailDir)],
    ['logs', show(join(dataDir, 'logs'))],
    ['engines', engines.join(', ')],
  ];
  console.log();
  for (const [name, value] of rows) console.log(`  ${name.padEnd(10)} ${value}`);
  printAccounts(readAccounts(dataDir));
  console.log();
}

const show = (path) => {
  const inside = relative(root, path);
  return inside.startsWith('..') ? path : inside;
};

function readAccounts(dataDir) {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8'));
  } catch {
    return [];
  }
}

function printAccounts(accounts) {
  if (accounts.length === 0) return;
  const rows = accounts.map(({ login, password, person, roles, company }) => [
    login,
    password,
    person,
    [roles].flat().join(', '),
    company ?? '',
  ]);
  const table = [['login', 'password', 'person', 'roles', 'company'], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => columns(String(row[column])))));
  console.log('\n  demonstration accounts');
  for (const row of table) {
    console.log(`  ${row.map((cell, column) => pad(String(cell), widths[column])).join('  ')}`.trimEnd());
  }
  const staff = accounts.filter(({ totp }) => totp).map(({ login }) => login);
  if (staff.length === 0) return;
  console.log(
    `\n  staff sign in with a second step; for the six figures: npm run cli -- demo-code ${staff[0]}`,
  );
}

/** Columns that a text takes on a terminal: a Chinese character takes two. */
const columns = (text) => [...text].reduce((sum, char) => sum + (/[\u1100-\uffe6]/.test(char) ? 2 : 1), 0);

const pad = (text, width) => text + ' '.repeat(width - columns(text));
