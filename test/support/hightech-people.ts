import type { CompanyClaim } from '#contracts';
import { completeUscc, newId } from '#kernel';
import type { Bearer } from './access-tokens.js';

let companies = 0;

/** A company of a test's own, in Haidian unless told otherwise. */
export function testCompany(district = '110108'): CompanyClaim {
  companies += 1;
  return {
    id: newId(),
    uscc: completeUscc(`91110108MADE${String(companies).padStart(4, '0')}`),
    name: `北京测试示例${companies}有限公司`,
    district,
    registeredOn: '2021-02-17',
    role: 'administrator',
  };
}

/** Somebody who fills in and submits for a company. */
export function submitterOf(company: CompanyClaim, name = '王经办'): Bearer {
  return { sub: newId(), name, company, grants: ['fill', 'submit'], memberOf: [company.id] };
}

/** Somebody who may fill in for a company but not submit. */
export function fillerOf(company: CompanyClaim, name = '赵会计'): Bearer {
  return { sub: newId(), name, company, grants: ['fill'], memberOf: [company.id] };
}

export function districtReviewer(district = '110108', name = '李审核'): Bearer {
  return { sub: newId(), name, roles: [{ role: 'district-reviewer', district }] };
}

export function municipalReviewer(name = '孙复审'): Bearer {
  return { sub: newId(), name, roles: [{ role: 'municipal-reviewer' }] };
}

export function auditor(): Bearer {
  return { sub: newId(), name: '周审计', roles: [{ role: 'auditor' }] };
}
