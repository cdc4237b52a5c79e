import { describe, expect, it } from 'vitest';
import type { Attachment } from '#files';
import { initialValues, loadForm, type FormValues } from '#forms';
import type { HightechApplication } from '../application/hightech.entity.js';
import { judge, type Dossier } from '../application/dossier.js';
import { loadRuleSet } from '#rules';
import { checkGates, checkOtherCosts } from './check-gates.js';
import { checkIdentity } from './check-identity.js';
import { checkScans } from './check-scans.js';
import { findingsOf } from './write-findings.js';
import type { Evidence } from './evidence.js';

const at = new Date('2026-10-12T02:00:00Z');
const form = loadForm('national-hte', 1);
const ruleSet = loadRuleSet('national-hte', 1);
const registered = {
  name: '北京微纳传感示例有限公司',
  uscc: '91110108MADEM0011M',
  registeredOn: '2021-02-17',
};
const empty = initialValues(form, { ...registered, district: '110108' }, at);

function evidence(values: FormValues, over: Partial<Evidence> = {}, state = 'prechecking'): Evidence {
  const application = { state, submittedAt: at } as HightechApplication;
  const dossier: Dossier = { application, form, ruleSet, values };
  return {
    dossier,
    at,
    files: [],
    evaluation: judge(dossier, at),
    registered,
    claimedElsewhere: [],
    filesElsewhere: [],
    ...over,
  };
}

describe('other costs', () => {
  const values = (other: string, total: string): FormValues => ({
    ...empty,
    finance: { years: [2023, 2024, 2025], rdTotal: [null, null, total], rd: { other: [null, null, other] } },
  });

  it('of exactly a fifth are in order, of a cent more are a finding with the share', () => {
    expect(checkOtherCosts(evidence(values('20.00', '100.00')))).toEqual([]);
    expect(checkOtherCosts(evidence(values('20.01', '100.00')))).toMatchObject([
      { severity: 'warn', title: { zh: '2025 年其他费用占 20.01%' }, pointers: ['/finance/rd/other/2'] },
    ]);
  });

  it('of a year without R&D divide by nothing', () => {
    expect(checkOtherCosts(evidence(values('0.00', '0.00')))).toEqual([]);
    expect(checkOtherCosts(evidence(values('1.00', '0.00')))[0]?.title.zh).toContain('—');
  });
});

describe('gates', () => {
  it('that fail point to the fields whose numbers decide', () => {
    const values: FormValues = { ...empty, staff: { total: 100, scientific: 9 } };
    const [staff] = checkGates(evidence(values)).filter(({ severity }) => severity === 'bad');
    expect(staff?.pointers).toEqual(['/staff/total', '/staff/scientific']);
  });
});

describe('identity', () => {
  it('ignores how brackets and spaces are written, and finds another name or code', () => {
    expect(checkIdentity(evidence(empty))).toEqual([]);
    expect(
      checkIdentity(evidence(empty, { registered: { ...registered, name: '北京微纳传感 示例有限公司' } })),
    ).toEqual([]);
    const other = { name: '北京改名示例有限公司', uscc: '91110108MADEM002XD', registeredOn: '2021-02-17' };
    expect(checkIdentity(evidence(empty, { registered: other })).map(({ pointers }) => pointers[0])).toEqual([
      '/company/name',
      '/company/uscc',
    ]);
  });

  it('finds another day of registration, and none where one side does not know it', () => {
    const claiming = (day: string | null, known: string | null) => {
      const values = { ...empty, company: { ...(empty['company'] as object), registeredOn: day } };
      return checkIdentity(evidence(values, { registered: { ...registered, registeredOn: known } }));
    };
    expect(claiming('2024-01-02', '2021-02-17')).toMatchObject([
      {
        severity: 'bad',
        pointers: ['/company/registeredOn'],
        title: { zh: '成立日期与登记不一致' },
        detail: { zh: '申报表为“2024-01-02”，企业信息为“2021-02-17”。' },
      },
    ]);
    expect(claiming('2021-02-17', '2021-02-17')).toEqual([]);
    expect(claiming('2024-01-02', null)).toEqual([]);
    expect(claiming(null, '2021-02-17')).toEqual([]);
  });

  it('that nobody can confirm is left to the reviewer', () => {
    expect(checkIdentity(evidence(empty, { registered: null }))).toMatchObject([{ severity: 'bad' }]);
  });
});

describe('the scanner', () => {
  const file = (scan: Attachment['scan']) => ({ scan, name: 'a.pdf', slot: 'licence' }) as Attachment;
  const severities = (scan: Attachment['scan'], state?: string) =>
    checkScans(evidence(empty, { files: [file(scan)] }, state)).map(({ severity }) => severity);

  it('blocks a submission with malware, warns of an unfinished scan, and says nothing otherwise', () => {
    expect(severities('infected')).toEqual(['blocking']);
    expect(severities('infected', 'district-review')).toEqual(['bad']);
    expect(severities('scanning')).toEqual(['warn']);
    expect(severities('clean')).toEqual([]);
    expect(severities('not-scanned')).toEqual([]);
  });
});

describe('all findings', () => {
  it('of an empty form block, the gravest stand first, and every text is filled in', () => {
    const findings = findingsOf(evidence(empty));
    const severities = findings.map(({ severity }) => severity);
    expect(severities[0]).toBe('blocking');
    expect(severities.lastIndexOf('blocking')).toBeLessThan(severities.indexOf('warn'));
    expect(JSON.stringify(findings)).not.toMatch(/\{\w+\}/);
  });

  it('of the same form after a correction go to the reviewer and block nothing', () => {
    const findings = findingsOf(evidence(empty, {}, 'district-review'));
    expect(findings.some(({ severity }) => severity === 'blocking')).toBe(false);
    expect(findings.some(({ kind }) => kind === 'incomplete')).toBe(true);
  });
});
