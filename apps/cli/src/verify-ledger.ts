import { DomainError, message, systemClock } from '#kernel';
import { VerifyLedger, type LedgerReport } from '#ledger';
import { databaseSetting, loadConfig, withDatabase } from '#platform';
import { PORTAL_ENTITIES, PORTAL_LEDGER_CHECKS } from '#subsystems';
import { z } from 'zod';
import type { Command, Output } from './command.js';
import { readArguments } from './read-arguments.js';

const settings = z.object({ DATABASE_URL: databaseSetting });

export const verifyLedger: Command = {
  name: 'verify-ledger',
  usage: '[--json]',
  summary:
    'recomputes every balance and hold from the entries and compares; fails when something does not match',
  async run(args, env, output) {
    const { values } = readArguments(args, { json: { type: 'boolean', default: false } });
    const { DATABASE_URL } = loadConfig(settings, env);
    const report = await withDatabase(DATABASE_URL, PORTAL_ENTITIES, (db) =>
      new VerifyLedger(db, systemClock, PORTAL_LEDGER_CHECKS).run(),
    );
    if (values.json) output.out(JSON.stringify(report, null, 2));
    else print(report, output);
    if (report.sound) return;
    const count = report.checks.reduce((sum, { findings }) => sum + findings.length, 0);
    throw new DomainError('ledger.unsound', 500, { params: { count } });
  },
};

function print({ checks, entriesProtected, ...report }: LedgerReport, { out, note }: Output): void {
  const { accounts, transfers, entries, seconds } = report;
  out(`${accounts} accounts, ${transfers} transfers, ${entries} entries in ${seconds} s, as of ${report.at}`);
  for (const { name, findings, more, seconds: time } of checks) {
    const outcome = findings.length === 0 ? 'ok' : `${findings.length}${more ? ' or more' : ''} findings`;
    out(`  ${name}: ${outcome} (${time} s)`);
    for (const { code, subject, params } of findings)
      out(`    ${message(code, 'en', { subject, ...params })}`);
  }
  if (!entriesProtected)
    note('this account may change entries: set its rights with the command migrate (see docs/operations.md)');
}
