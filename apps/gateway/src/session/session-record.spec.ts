import { describe, expect, it } from 'vitest';
import { claimsOf, saysRoles } from './session-record.js';

const company = {
  id: '018f2f6e-0000-7000-8000-000000000001',
  uscc: '91110000000000000X',
  name: '示例科技有限公司',
  district: '110108',
  registeredOn: null,
  role: 'member',
};

describe('the claims of a provider', () => {
  it('of our own say name, company, roles and grants', () => {
    const claims = {
      sub: '1',
      name: ' 王小明 ',
      company,
      roles: [{ role: 'auditor' }],
      grants: { hightech: ['fill'] },
    };
    expect(claimsOf(claims)).toEqual({
      name: '王小明',
      company,
      roles: [{ role: 'auditor' }],
      grants: { hightech: ['fill'] },
    });
    expect(saysRoles(claims)).toBe(true);
  });

  it.each([
    [{ sub: '1', name: 'Ada', preferred_username: 'ada' }, 'Ada'],
    [{ sub: '1', name: '  ', preferred_username: 'ada' }, 'ada'],
    [{ sub: '1', name: 7, email: 'ada@x.example' }, 'ada@x.example'],
    [{ sub: 'only-a-subject' }, 'only-a-subject'],
    [{ sub: '1', name: 'x'.repeat(500) }, 'x'.repeat(100)],
  ])('of a foreign one give a name and nothing else', (claims, name) => {
    expect(claimsOf(claims)).toEqual({ name, company: null, roles: [], grants: {} });
    expect(saysRoles(claims)).toBe(false);
  });

  it('of the wrong shape count as absent: nobody becomes a reviewer by a strange claim', () => {
    const claims = {
      sub: '1',
      name: 'Eve',
      company: { ...company, role: 'owner' },
      roles: [{ role: 'superuser' }],
      grants: { hightech: 'everything' },
    };
    expect(claimsOf(claims)).toEqual({ name: 'Eve', company: null, roles: [], grants: {} });
  });
});
