import { describe, expect, it } from 'vitest';
import type { Actor, CompanyClaim } from '#contracts';
import { DomainError } from '#kernel';
import { assertVisible, capacitiesOf, sideOf, type PolicySubject } from './policy.js';

const own: CompanyClaim = {
  id: '0191d7a0-0000-7000-8000-000000000001',
  uscc: '91110108MADEM0011M',
  name: '北京微纳传感示例有限公司',
  district: '110108',
  registeredOn: '2021-02-17',
  role: 'member',
};
const nobody: Actor = {
  person: { id: 'p', name: '某人' },
  company: null,
  grants: [],
  roles: [],
  memberOf: [],
  authTime: 0,
  sid: null,
};
const draft: PolicySubject = { companyId: own.id, district: '110108', reviewFrom: null };
const review: PolicySubject = { ...draft, reviewFrom: new Date() };

describe('the company', () => {
  it('stands towards its own case as its grants allow', () => {
    expect(capacitiesOf({ ...nobody, company: own, grants: ['fill'] }, draft)).toEqual(['company-filler']);
    expect(capacitiesOf({ ...nobody, company: own, grants: ['fill', 'submit'] }, draft)).toEqual([
      'company-filler',
      'company-submitter',
    ]);
    expect(sideOf({ ...nobody, company: own }, draft)).toBe('company');
  });

  it('is a stranger to the case of another company, whatever its grants', () => {
    const other = { ...nobody, company: { ...own, id: 'another' }, grants: ['fill', 'submit'] as const };
    expect(capacitiesOf(other, review)).toEqual([]);
    expect(sideOf(other, review)).toBeNull();
  });
});

describe('the staff', () => {
  const inHaidian: Actor = { ...nobody, roles: [{ role: 'district-reviewer', district: '110108' }] };
  const inChaoyang: Actor = { ...nobody, roles: [{ role: 'district-reviewer', district: '110105' }] };
  const withoutDistrict: Actor = { ...nobody, roles: [{ role: 'district-reviewer' }] };

  it('sees nothing before the precheck has let a case pass', () => {
    const all: Actor = {
      ...nobody,
      roles: [...inHaidian.roles, { role: 'municipal-reviewer' }, { role: 'auditor' }],
    };
    expect(sideOf(all, draft)).toBeNull();
    expect(capacitiesOf(all, draft)).toEqual([]);
  });

  it('reviews its own district only', () => {
    expect(capacitiesOf(inHaidian, review)).toEqual(['district-reviewer']);
    expect(sideOf(inChaoyang, review)).toBeNull();
    expect(sideOf(withoutDistrict, review)).toBeNull();
  });

  it('reads as an auditor and decides nothing', () => {
    const auditor: Actor = { ...nobody, roles: [{ role: 'auditor' }] };
    expect(sideOf(auditor, review)).toBe('staff');
    expect(capacitiesOf(auditor, review)).toEqual([]);
  });
});

it('somebody else’s case and a case that is not there are the same 404', () => {
  const thrown = (subject: PolicySubject | null) => {
    try {
      assertVisible(nobody, subject);
    } catch (error) {
      return error;
    }
    return null;
  };
  expect(thrown(review)).toEqual(thrown(null));
  expect(thrown(null)).toBeInstanceOf(DomainError);
  expect(thrown(null)).toMatchObject({ status: 404 });
});
