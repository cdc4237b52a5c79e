import { expect, it } from 'vitest';
import { CLAIM_MOVES, claimWorkflow, type ClaimCapacity, type ClaimState } from './claim.workflow.js';

const { moves } = claimWorkflow.definition;
const by = (who: ClaimCapacity) => CLAIM_MOVES.filter((move) => moves[move].by.includes(who));
const offered = (state: ClaimState, ...as: ClaimCapacity[]) =>
  claimWorkflow.actionsFor({ state, version: 1 }, as);

it('the company hands in and withdraws, officers check and reject, only approvers approve', () => {
  expect(by('company-submitter')).toEqual(['resubmit', 'withdraw']);
  expect(by('voucher-officer')).toEqual(['return', 'refer', 'pass', 'dismiss', 'uphold', 'reject']);
  expect(by('voucher-approver')).toEqual(['approve', 'refuse']);
});

it('neither the system nor an expert ever refuses a claim', () => {
  const refusals = CLAIM_MOVES.filter((move) => moves[move].to === 'rejected');
  expect(refusals.map((move) => moves[move].by)).toEqual([['voucher-officer']]);
});

it('is approved only after its public notice, and not withdrawn once somebody works on it', () => {
  expect(moves.approve.from).toEqual(['approval']);
  expect(CLAIM_MOVES.filter((move) => moves[move].to === 'approval')).toEqual(['close-notice']);
  expect(offered('formal-check', 'company-submitter')).toEqual([]);
  expect(offered('returned', 'company-submitter')).toEqual(['resubmit', 'withdraw']);
});
