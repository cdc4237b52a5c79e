import { newId } from '#kernel';
import { Ledger } from '#ledger';
import { Voucher, type OrderView, type VoucherView } from '#voucher';
import type { Bearer } from './access-tokens.js';
import { eventually } from './browserless.js';
import type { Answer, TestServices } from './test-services.js';
import { testCompany } from './hightech-people.js';
import { TestProvider, attachPdf } from './voucher-provider.js';
import { VoucherWorld } from './voucher-world.js';

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

export interface Pair {
  readonly company: Bearer;
  readonly provider: TestProvider;
  /** A service of the provider, for vouchers of kind `testing`. */
  readonly item: string;
}

/** A round with money, and what orders of it need. */
export class OrderWorld {
  private constructor(readonly world: VoucherWorld) {}

  static async start(): Promise<OrderWorld> {
    const world = await VoucherWorld.start();
    await world.appropriate('5000000');
    return new OrderWorld(world);
  }

  /** A company that may have vouchers and a provider in service, on the first day. */
  async pair(): Promise<Pair> {
    const { services } = this.world;
    services.clock.set('2026-10-12T02:00:00Z');
    const provider = await TestProvider.approved(services, testCompany());
    return { company: await this.world.company(), provider, item: await provider.offer() };
  }

  async voucherOf(person: Bearer, amount: string, more: object = {}): Promise<VoucherView> {
    const { status, body } = await this.world.apply(person, amount, more);
    if (status !== 201) throw new Error(`no voucher: ${status} ${JSON.stringify(body)}`);
    return body as VoucherView;
  }

  async place({ company, provider, item }: Pair, contractAmount: string, amount: string): Promise<TestOrder> {
    return TestOrder.place(company, provider, await this.voucherOf(company, amount), item, contractAmount);
  }

  /** Available and held on the order's voucher, in yuan. */
  async moneyOf(order: TestOrder): Promise<[string, string]> {
    return this.balanceOf((await order.view()).voucher.id);
  }

  async balanceOf(voucher: string): Promise<[string, string]> {
    const { db, app } = this.world.services;
    const { accountId } = await db.read.findOneByOrFail(Voucher, { id: voucher });
    const { available, held } = await app.get(Ledger, { strict: false }).balance(accountId ?? '');
    return [available.toJSON(), held.toJSON()];
  }
}
