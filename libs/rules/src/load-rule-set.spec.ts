import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigError, configFolder } from '#dictionaries';
import { afterAll, describe, expect, it } from 'vitest';
import { evaluate, loadRuleSet } from './index.js';

const folder = mkdtempSync(path.join(tmpdir(), 'rules-'));
mkdirSync(path.join(folder, 'rules'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Draft {
  verified: boolean;
  rules: { id: string; verified: boolean; ways: Record<string, unknown>[] }[];
}

/** The shipped rule set with something changed. */
function load(change: (draft: Draft) => void) {
  const shipped = readFileSync(path.join(configFolder(), 'rules/national-hte.v1.json'), 'utf8');
  const draft = JSON.parse(shipped) as Draft;
  change(draft);
  writeFileSync(path.join(folder, 'rules/national-hte.v1.json'), JSON.stringify(draft));
  return loadRuleSet('national-hte', 1, folder);
}

function faultsOf(change: (draft: Draft) => void): string {
  try {
    load(change);
    return '';
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.faults.join('\n');
  }
}

describe('a rule set', () => {
  it('is refused with every mistake at once: syntax, unknown names, facts, places in texts', () => {
    const faults = faultsOf(({ rules }) => {
      rules[0]!.ways[0]!['pass'] = 'days >=';
      rules[1]!.ways[0]!['pass'] = 'ipCout >= 1';
      rules[2]!.ways[0]!['needs'] = { field: 'feild' };
      rules[3]!.ways[0]!['figure'] = { zh: '{ratoi}', en: '{ratio}' };
      rules[4]!.id = 'age';
      rules[6]!.ways[0]!['needs'] = { highTech: 'highTechIncome', total: 'totalIncome@last' };
    });
    expect(faults).toMatch(/rules\.age\.ways\.0\.passed: .+/);
    expect(faults).toContain("rules.ip.ways.0.passed: Variable 'ipCout' not found");
    expect(faults).toContain('rules.field.ways.0: unknown fact feild');
    expect(faults).toContain('rules.staff.ways.0: {ratoi} is in a text but not in show');
    expect(faults).toContain('rules.age is there twice');
    expect(faults).toContain('highTechIncome must say which years');
  });

  it('is refused when a member is misspelt or missing', () => {
    expect(faultsOf((draft) => Object.assign(draft, { verfied: true }))).toMatch(/verfied/);
    expect(faultsOf((draft) => Object.assign(draft, { rules: [] }))).toMatch(/^rules:/);
    expect(() => loadRuleSet('national-hte', 99)).toThrow(/config\/rules\/national-hte\.v99\.json/);
  });

  it('must be the one that its file name says', () => {
    expect(faultsOf((draft) => Object.assign(draft, { version: 2 }))).toMatch(
      /do not agree with the file's name/,
    );
  });

  it('that nobody has checked says so with every such rule', () => {
    const unverified = load((draft) => {
      draft.rules[1]!.verified = false;
    });
    const { results } = evaluate(
      unverified,
      { ipCount: 3, ipClassI: 1, ipClassII: 2 },
      new Date('2026-05-13T04:00:00Z'),
    );
    expect(results[1]).toMatchObject({ id: 'ip', status: 'pass', verified: false });
    expect(results[1]!.explanation.zh).toContain('本条规则尚未与原文核对');
    expect(results[1]!.explanation.en).toContain('has not been checked against its source');
    expect(results[0]!.explanation.zh).not.toContain('尚未与原文核对');
  });
});
