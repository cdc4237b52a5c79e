import { newId } from '#kernel';
import type { OrderView, VoucherView } from '#voucher';
import type { Bearer } from './access-tokens.js';
import { eventually } from './browserless.js';
import type { Answer, TestServices } from './test-services.js';
import { attachPdf, type TestProvider } from './voucher-provider.js';

/** One order under test, driven through the API as both sides would. */
export class TestOrder {
  private constructor(
    readonly services: TestServices,
    readonly company: Bearer,
    readonly provider: TestProvider,
    readonly id: string,
  ) {}

  static async place(
    company: Bearer,
    provider: TestProvider,
    voucher: Pick<VoucherView, 'id'>,
    item: string,
    contractAmount: string,
  ): Promise<TestOrder> {
    const { services } = provider;
    const body = { voucher: voucher.id, item, contractAmount, request: '十个样品', key: newId() };
    const answer = await services.call(company, 'post', '/voucher/orders', body);
    if (answer.status !== 200)
      throw new Error(`not ordered: ${answer.status} ${JSON.stringify(answer.body)}`);
    return new TestOrder(services, company, provider, answer.body.id as string);
  }

  get path(): string {
    return `/voucher/orders/${this.id}`;
  }

  async view(as: Bearer = this.company): Promise<OrderView> {
    return (await this.services.call(as, 'get', this.path)).body as OrderView;
  }

  async move(as: Bearer, move: string, more: object = {}): Promise<Answer> {
    const { version } = await this.view();
    return this.services.call(as, 'post', `${this.path}/${move}`, { version, ...more });
  }

  async must(as: Bearer, move: string, more: object = {}): Promise<void> {
    const { status, body } = await this.move(as, move, more);
    if (status !== 200) throw new Error(`${move}: ${status} ${JSON.stringify(body)}`);
  }

  /** What stands in the contract, right in all unless told otherwise. */
  async contract(more: object = {}): Promise<object> {
    const { contractAmount, company, provider } = await this.view();
    const names = { buyer: company.name, seller: provider.name };
    return {
      contract: { number: 'HT-2026-01', date: '2026-10-12', amount: contractAmount, ...names, ...more },
    };
  }

  attach(as: Bearer, slot: string, says?: string): Promise<Response> {
    return attachPdf(this.services, as, 'order', { order: this.id, slot }, says);
  }

  /** Confirmed, with a contract that was handed in. */
  async contracted(more: object = {}, says?: string): Promise<void> {
    await this.must(this.provider.person, 'confirm');
    await this.attach(this.company, 'contract', says);
    await this.must(this.company, 'submit-contract', await this.contract(more));
  }

  async started(): Promise<void> {
    await this.contracted();
    await this.reaches('checked');
    await this.must(this.provider.person, 'start');
  }

  /** Waits for the queue. */
  async reaches(state: string): Promise<void> {
    await eventually(async () => {
      const now = (await this.view()).state;
      if (now !== state) throw new Error(`still ${now}`);
    });
  }
}
