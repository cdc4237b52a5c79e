import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { VoucherStage } from '../support/voucher-stage.js';
import { budgetPart } from './voucher/budget-part.js';
import { claimPart } from './voucher/claim-part.js';
import { expertPart } from './voucher/expert-part.js';
import { findPart } from './voucher/find-part.js';
import { noticePart } from './voucher/notice-part.js';
import { orderPart } from './voucher/order-part.js';
import { paymentPart } from './voucher/payment-part.js';
import { providerPart } from './voucher/provider-part.js';

const stage = new VoucherStage();

beforeAll(() => stage.start(), 600_000);
afterAll(() => stage.stop());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await stage.picture();
});

// One voucher from its application to the bank, one act after the other on one portal.
orderPart(stage);
claimPart(stage);
expertPart(stage);
noticePart(stage);
paymentPart(stage);
providerPart(stage);
budgetPart(stage);
findPart(stage);

it('no page has reported an error on the way', () => {
  expect(stage.reported()).toEqual([]);
});
