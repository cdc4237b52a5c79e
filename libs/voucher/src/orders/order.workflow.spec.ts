import { expect, it } from 'vitest';
import { ORDER_MOVES, orderWorkflow, type OrderCapacity, type OrderState } from './order.workflow.js';

/** States in which an order has money reserved on its voucher; a claimed one until its claim is settled. */
const RESERVED_STATES: readonly OrderState[] = [
  'provider-confirmed',
  'contract-check',
  'officer-check',
  'checked',
  'in-service',
  'delivered',
  'accepted',
];
const { moves } = orderWorkflow.definition;
const offered = (state: OrderState, ...as: OrderCapacity[]) =>
  orderWorkflow.actionsFor({ state, version: 1 }, as);

it('the provider confirms, starts and delivers; the company submits the contract, accepts and claims', () => {
  const by = (who: OrderCapacity) => ORDER_MOVES.filter((move) => moves[move].by.includes(who));
  expect(by('provider-submitter')).toEqual(['confirm', 'start', 'deliver', 'cancel']);
  expect(by('company-submitter')).toEqual(['submit-contract', 'send-back', 'accept', 'claim', 'cancel']);
  expect(by('voucher-officer')).toEqual(['pass', 'return', 'refuse']);
  expect([...by('company-filler'), ...by('provider-filler')]).toEqual([]);
});

it('nobody cancels what was delivered, and a cancelled order stays so', () => {
  expect(offered('delivered', 'company-submitter')).toEqual(['send-back', 'accept']);
  expect(offered('delivered', 'provider-submitter')).toEqual([]);
  expect(orderWorkflow.isFinal('cancelled')).toBe(true);
});

it('what is claimed stays so until the claim is withdrawn', () => {
  expect(ORDER_MOVES.filter((move) => moves[move].from.includes('claimed'))).toEqual(['reopen']);
  expect(moves.reopen).toMatchObject({ to: 'accepted', by: ['system'] });
});

it('money is set aside exactly from the provider’s confirmation on, until its claim is settled', () => {
  expect(moves.confirm).toMatchObject({ from: ['draft'], to: RESERVED_STATES[0] });
  for (const move of ORDER_MOVES) {
    const { from, to } = moves[move];
    const stays = RESERVED_STATES.includes(to);
    if (!['confirm', 'reopen'].includes(move) && stays)
      expect([move, from.every((state) => RESERVED_STATES.includes(state))]).toEqual([move, true]);
  }
});
