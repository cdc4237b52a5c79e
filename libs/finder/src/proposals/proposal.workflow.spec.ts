import type { Actor } from '#contracts';
import { describe, expect, it } from 'vitest';
import { proposalCapacitiesOf } from './proposal-policy.js';
import { proposalWorkflow } from './proposal.workflow.js';

const company = {
  id: '0197a000-0000-7000-8000-00000000c001',
  uscc: '91110108MADEM0011M',
  name: '示例公司',
  district: '110108',
  registeredOn: null,
  role: 'member',
} as const;
const nobody: Actor = {
  person: { id: '0197a000-0000-7000-8000-00000000a001', name: '某人' },
  company: null,
  grants: [],
  roles: [],
  memberOf: [],
  sid: null,
  authTime: 0,
};
const submitted = { companyId: company.id, submittedAt: new Date() };
const editor: Actor = { ...nobody, roles: [{ role: 'finder-editor' }] };

describe('a proposal', () => {
  it('moves only by who may move it, in each of its states', () => {
    const table = Object.keys(proposalWorkflow.definition.states).map((state) => [
      state,
      ...(['owner-filler', 'owner-submitter', 'editor'] as const).map((who) =>
        proposalWorkflow.actionsFor({ state: state as 'draft', version: 1 }, [who]).join(),
      ),
    ]);
    expect(table).toEqual([
      ['draft', 'withdraw', 'submit,withdraw', ''],
      ['submitted', 'withdraw', 'withdraw', 'return,approve'],
      ['returned', 'withdraw', 'submit,withdraw', ''],
      ['approved', '', '', ''],
      ['withdrawn', '', '', ''],
    ]);
  });

  it('is its company’s, and an editor’s once it was submitted – never those of an editor of the company', () => {
    const filler: Actor = { ...nobody, company, grants: ['fill'], memberOf: [company.id] };
    expect(proposalCapacitiesOf(filler, submitted)).toEqual(['owner-filler']);
    expect(proposalCapacitiesOf({ ...filler, company: { ...company, id: 'other' } }, submitted)).toEqual([]);
    expect(proposalCapacitiesOf(editor, submitted)).toEqual(['editor']);
    expect(proposalCapacitiesOf(editor, { ...submitted, submittedAt: null })).toEqual([]);
    expect(proposalCapacitiesOf({ ...editor, memberOf: [company.id] }, submitted)).toEqual([]);
    expect(proposalCapacitiesOf({ ...editor, roles: [{ role: 'auditor' }] }, submitted)).toEqual([]);
  });
});
