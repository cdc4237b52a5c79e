import { describe, expect, it } from 'vitest';
import type { Actor, CompanyClaim } from '#contracts';
import type { CaseTies } from '#review';
import type { HightechApplication } from '../application/hightech.entity.js';
import type { State } from '../hightech.schema.js';
import { permittedActions } from './permitted-actions.js';

const company: CompanyClaim = {
  id: '0191d7a0-0000-7000-8000-000000000001',
  uscc: '91110108MADEM0011M',
  name: '北京微纳传感示例有限公司',
  district: '110108',
  registeredOn: null,
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
const submitter: Actor = { ...nobody, company, grants: ['fill', 'submit'] };
const reviewer: Actor = { ...nobody, roles: [{ role: 'district-reviewer', district: '110108' }] };
const untied: CaseTies = { preparedBy: [], companyIds: [company.id], decidedBy: [] };

function inState(state: State): HightechApplication {
  const reviewFrom = state === 'draft' || state === 'prechecking' ? null : new Date();
  return { companyId: company.id, district: '110108', state, version: 3, reviewFrom } as HightechApplication;
}

describe('the company', () => {
  it('may submit while the round is open; afterwards it is told why not', () => {
    expect(permittedActions(submitter, inState('draft'), null, true)).toEqual({
      actions: ['submit', 'withdraw'],
      hints: [],
    });
    const closed = permittedActions(submitter, inState('draft'), null, false);
    expect(closed.actions).toEqual(['withdraw']);
    expect(closed.hints[0]?.en).toContain('closed');
  });

  it('may hand corrections in after the round has closed', () => {
    expect(permittedActions(submitter, inState('correcting'), null, false)).toEqual({
      actions: ['resubmit', 'withdraw'],
      hints: [],
    });
  });

  it('without a right is told which one is missing', () => {
    const filler: Actor = { ...submitter, grants: ['fill'] };
    const reader: Actor = { ...submitter, grants: [] };
    expect(permittedActions(filler, inState('draft'), null, true).hints[0]?.en).toContain('right to submit');
    expect(permittedActions(reader, inState('draft'), null, true).hints[0]?.en).toContain('right to fill');
    expect(permittedActions(reader, inState('certified'), null, true).hints).toEqual([]);
  });
});

describe('a reviewer', () => {
  it('decides at their own stage', () => {
    expect(permittedActions(reviewer, inState('district-review'), untied, true)).toEqual({
      actions: ['return', 'pass'],
      hints: [],
    });
  });

  it('who is tied to the case decides nothing and reads why', () => {
    const tied = { ...untied, preparedBy: ['p'] };
    const { actions, hints } = permittedActions(reviewer, inState('district-review'), tied, true);
    expect(actions).toEqual([]);
    expect(hints).toHaveLength(1);
    expect(hints[0]?.en).toContain('somebody else');
  });

  it('waits while the company corrects and while another stage decides', () => {
    const hint = (state: State) => permittedActions(reviewer, inState(state), untied, true).hints[0]?.en;
    expect(hint('correcting')).toContain('Waiting for the company');
    expect(hint('municipal-review')).toContain('not at your stage');
    expect(hint('certified')).toBeUndefined();
  });
});
