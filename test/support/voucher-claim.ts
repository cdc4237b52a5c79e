import { newId } from '#kernel';
import { WatchClaimNotices, type ClaimView } from '#voucher';
import type { Bearer } from './access-tokens.js';
import { eventually } from './browserless.js';
import type { Answer } from './test-services.js';
import type { TestOrder } from './voucher-order.js';
import { staffOf } from './voucher-provider.js';
import type { VoucherWorld } from './voucher-world.js';

let invoices = 0;
/** A number that no other claim has. */
export const invoiceNumber = (): string => `2411700000${String((invoices += 1)).padStart(10, '0')}`;

export const claimOfficer = staffOf('voucher-officer', '徐受理');
export const claimApprover = staffOf('voucher-approver', '郑核准');

/** Experts for testing whom an officer has admitted. */
export async function admitted({ services }: VoucherWorld, names: readonly string[]): Promise<Bearer[]> {
  const experts = names.map((name) => staffOf('expert', name));
  const profile = { organisation: '示例大学', fields: ['testing'], conflicts: [] };
  for (const person of experts) {
    await services.call(person, 'put', '/voucher/expert-profile', profile);
    const path = `/voucher/experts/${person.sub}/admit`;
    const { status } = await services.call(claimOfficer, 'post', path, { active: true });
    if (status !== 200) throw new Error(`${person.name} not admitted: ${status}`);
  }
  return experts;
}

/** Takes an order that was placed to its acceptance. */
export async function accept(order: TestOrder): Promise<void> {
  const { person } = order.provider;
  await order.started();
  await order.attach(person, 'report');
  await order.must(person, 'deliver', { delivery: '检测报告一份' });
  await order.must(order.company, 'accept');
}

/** Puts invoice and proof of payment there. */
export async function attachEvidence(order: TestOrder, invoiceSays?: string): Promise<void> {
  await order.attach(order.company, 'invoice', invoiceSays);
  await order.attach(order.company, 'payment-proof');
}

/** A claim that is right in all, unless told otherwise; the company has paid just its own share. */
export async function claimBody(order: TestOrder, more: { invoice?: object; payment?: object } = {}) {
  const { subsidy, contractAmount, ownShare, provider, version } = await order.view();
  const { invoice, payment, ...rest } = more;
  return {
    version,
    amount: subsidy,
    invoice: {
      number: invoiceNumber(),
      code: '',
      date: '2026-10-12',
      amount: contractAmount,
      seller: provider.name,
      ...invoice,
    },
    payment: { date: '2026-10-12', amount: ownShare, ...payment },
    key: newId(),
    ...rest,
  };
}

export const sendClaim = (order: TestOrder, body: object, as: Bearer = order.company): Promise<Answer> =>
  order.services.call(as, 'post', `${order.path}/claim`, body);

/** One claim under test, driven through the API as its people would. */
export class TestClaim {
  private constructor(
    readonly order: TestOrder,
    readonly id: string,
  ) {}

  /** Of an order that was placed: accepted, claimed, and through the cross-check. */
  static async submitted(
    order: TestOrder,
    more: { invoice?: object; payment?: object } = {},
  ): Promise<TestClaim> {
    await accept(order);
    await attachEvidence(order);
    const { status, body } = await sendClaim(order, await claimBody(order, more));
    if (status !== 200) throw new Error(`not claimed: ${status} ${JSON.stringify(body)}`);
    const claim = new TestClaim(order, body.id as string);
    await claim.reaches('formal-check');
    return claim;
  }

  static of(order: TestOrder, { body }: Answer): TestClaim {
    return new TestClaim(order, body.id as string);
  }

  get path(): string {
    return `/voucher/claims/${this.id}`;
  }

  async view(as: Bearer = this.order.company): Promise<ClaimView> {
    return (await this.order.services.call(as, 'get', this.path)).body as ClaimView;
  }

  async move(as: Bearer, move: string, more: object = {}): Promise<Answer> {
    const { version } = await this.view();
    return this.order.services.call(as, 'post', `${this.path}/${move}`, { version, ...more });
  }

  async must(as: Bearer, move: string, more: object = {}): Promise<void> {
    const { status, body } = await this.move(as, move, more);
    if (status !== 200) throw new Error(`${move}: ${status} ${JSON.stringify(body)}`);
  }

  decide(as: Bearer, step = 1, more: object = {}): Promise<Answer> {
    return this.move(as, 'decide', { step, outcome: 'approve', ...more });
  }

  /** Waits for the queue. */
  async reaches(state: string): Promise<void> {
    await eventually(async () => {
      const now = (await this.view()).state;
      if (now !== state) throw new Error(`still ${now}`);
    });
  }

  /** Lets its public notice end. */
  async noticeEnds(): Promise<void> {
    const { clock, worker } = this.order.services;
    const { notice } = await this.view();
    clock.set(new Date(notice?.closesAt ?? clock.now()));
    await worker.get(WatchClaimNotices, { strict: false }).run();
  }

  /** From the formal check to the approval. */
  async approved(): Promise<void> {
    await this.must(claimOfficer, 'pass');
    await this.noticeEnds();
    await this.must(claimApprover, 'decide', { step: 1, outcome: 'approve' });
  }
}
