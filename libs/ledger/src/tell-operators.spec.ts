import { describe, expect, it, vi } from 'vitest';
import { createLogger, type Db } from '#platform';
import type { LEDGER_FINDINGS } from './findings.messages.js';
import { TellOperators } from './tell-operators.js';
import type { LedgerReport } from './verify-ledger.js';

const report: LedgerReport = {
  at: '2026-11-27T18:00:00.000Z',
  sound: true,
  entriesProtected: true,
  accounts: 1,
  transfers: 0,
  entries: 0,
  seconds: 0.1,
  checks: [],
};
const code: keyof typeof LEDGER_FINDINGS = 'ledger.finding.no-balance';
const findings = [{ subject: 'a', code, params: {} }];

describe('the outcome of a verification', () => {
  const logged = async (change: Partial<LedgerReport>) => {
    const row = { report: JSON.stringify({ ...report, ...change }) };
    const db = { read: { findOneBy: async () => row } } as unknown as Db;
    const logger = createLogger('test', 'silent');
    const log = {
      error: vi.spyOn(logger, 'error'),
      warn: vi.spyOn(logger, 'warn'),
      info: vi.spyOn(logger, 'info'),
    };
    await new TellOperators(db, logger).run('id');
    return log;
  };

  it('is an error of the log when something does not match, in words', async () => {
    const checks = [{ name: 'ledger.balances', seconds: 0, more: false, findings }];
    const { error, info } = await logged({ sound: false, checks });
    expect(info).not.toHaveBeenCalled();
    expect(error).toHaveBeenCalledWith(
      expect.objectContaining({ verificationId: 'id', findings: ['Account a has no balance.'] }),
      'the ledger does not match',
    );
  });

  it('is a line of the log when all matches, and a warning when entries could be changed', async () => {
    const { error, warn, info } = await logged({ entriesProtected: false });
    expect([error.mock.calls.length, warn.mock.calls.length, info.mock.calls.length]).toEqual([0, 1, 1]);
  });
});
