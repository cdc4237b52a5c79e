import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { configFolder } from '#dictionaries';
import { isOpen, loadRounds } from './rounds.js';

describe('the rounds as configured', () => {
  it('are open from the first day 0:00 to the last day 24:00 in Shanghai, exclusive', () => {
    const round = loadRounds().find(({ id }) => id === '2026-2')!;
    const at = (time: string) => isOpen(round, new Date(time));
    expect([at('2026-08-31T15:59:59.999Z'), at('2026-08-31T16:00:00Z')]).toEqual([false, true]);
    expect([at('2026-12-31T15:59:59.999Z'), at('2026-12-31T16:00:00Z')]).toEqual([true, false]);
  });

  it('stop the start with every mistake when a file is wrong', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'vouchers-'));
    cpSync(path.join(configFolder(), 'vouchers'), path.join(folder, 'vouchers'), { recursive: true });
    const file = path.join(folder, 'vouchers', 'schemes', 'voucher-2026.v1.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"500000.00"', '"500000"').replace('"percent": 50', '"percent": 0'));
    expect(() => loadRounds(folder)).toThrow(/percent[\s\S]*yuan with two decimals/);
  });
});
