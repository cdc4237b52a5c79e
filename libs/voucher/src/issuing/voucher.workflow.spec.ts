import { expect, it } from 'vitest';
import { voucherWorkflow } from './voucher.workflow.js';

it('a voucher is issued at once or from the waiting list, and only by the system', () => {
  const { moves } = voucherWorkflow.definition;
  const issuing = Object.entries(moves).filter(([, { to }]) => to === 'issued');
  expect(issuing.map(([name, { from, by }]) => [name, from, by])).toEqual([
    ['issue', ['applied'], ['system']],
    ['serve', ['waitlisted'], ['system']],
  ]);
});

it('only an officer takes a voucher away, says why, and never one that is over', () => {
  const used = { state: 'used' as const, version: 3 };
  expect(voucherWorkflow.actionsFor(used, ['voucher-officer', 'system'])).toEqual([]);
  expect(voucherWorkflow.definition.moves.revoke).toMatchObject({
    by: ['voucher-officer'],
    needsReason: true,
  });
});
