import { expect } from 'vitest';
import { newId } from '#kernel';
import { VerifyLedger } from '#ledger';
import { ExpireVouchers, ServeWaitingList, TellApplicants, type VoucherView } from '#voucher';
import type { Bearer } from './access-tokens.js';
import { submitterOf, testCompany } from './hightech-people.js';
import { TestServices, type Answer } from './test-services.js';

export const ROUND = '2026-2';
export const finance: Bearer = { sub: newId(), name: '曹财务', roles: [{ role: 'finance-officer' }] };
export const officer: Bearer = { sub: newId(), name: '徐受理', roles: [{ role: 'voucher-officer' }] };

/** Services and worker with one round, and people who apply for vouchers of it. */
export class VoucherWorld {
  line = '';

  private constructor(readonly services: TestServices) {}

  static async start(): Promise<VoucherWorld> {
    return new VoucherWorld(await TestServices.start());
  }

  async appropriate(amount: string, key = newId()): Promise<Answer> {
    const body = { round: ROUND, amount, reason: '年度预算', key };
    const answer = await this.services.call(finance, 'post', '/voucher/budget-lines', body);
    if (answer.status === 201) this.line = (answer.body as { id: string }).id;
    return answer;
  }

  onLine(act: string, body: object): Promise<Answer> {
    return this.services.call(finance, 'post', `/voucher/budget-lines/${this.line}/${act}`, {
      reason: '测试',
      key: newId(),
      ...body,
    });
  }

  /** A small company that has declared itself. */
  async company(controller: string = newId().slice(-6).replace(/\D/g, '1')): Promise<Bearer> {
    const person = submitterOf(testCompany());
    await this.declare(person, { name: '某某', code: controller });
    return person;
  }

  declare(person: Bearer, controller: object, more: object = {}): Promise<Answer> {
    const figures = { year: 2025, industry: 'I6513', staff: 30, revenue: '5000000', assets: '3000000' };
    return this.services.call(person, 'post', '/voucher/declaration', { ...figures, controller, ...more });
  }

  apply(person: Bearer, amount: string, more: object = {}): Promise<Answer> {
    const contractAmount = String(Number(amount) * 2);
    const body = { round: ROUND, kind: 'testing', contractAmount, amount, key: newId(), ...more };
    return this.services.call(person, 'post', '/voucher/vouchers', body);
  }

  async read(person: Bearer, id: string): Promise<VoucherView> {
    const { body } = await this.services.call(person, 'get', `/voucher/vouchers/${id}`);
    return body as VoucherView;
  }

  extend(person: Bearer, { id, version }: VoucherView, months = 6): Promise<Answer> {
    return this.services.call(person, 'post', `/voucher/vouchers/${id}/extend`, {
      version,
      months,
      reason: '委托试验排期较长',
    });
  }

  revoke({ id, version }: VoucherView): Promise<Answer> {
    const body = { version, reason: '经核实不符合使用条件' };
    return this.services.call(officer, 'post', `/voucher/vouchers/${id}/revoke`, body);
  }

  /** Kinds of the messages that a person has got. */
  async inbox({ sub }: Bearer): Promise<string[]> {
    const rows = await this.services.db.read.query<{ kind: string }[]>(
      'SELECT kind FROM message WHERE person_id = ? ORDER BY created_at, id',
      [sub],
    );
    return rows.map(({ kind }) => kind);
  }

  /** What the queue would do when money is back. */
  serve(): Promise<number> {
    const serving = this.services.worker.get(ServeWaitingList, { strict: false });
    return this.services.db.run((tx) => serving.run(tx, this.line));
  }

  /** What the queue would do, late, with the applications at these positions. */
  tell(from: number, to: number): Promise<void> {
    const telling = this.services.worker.get(TellApplicants, { strict: false });
    return this.services.db.run((tx) => telling.run(tx, { lineId: this.line, from, to }));
  }

  expire(): Promise<number> {
    return this.services.worker.get(ExpireVouchers, { strict: false }).run();
  }

  /** Figures of the line by one name each, in yuan. */
  async figures(): Promise<Record<string, string>> {
    const { body } = await this.services.call(finance, 'get', `/voucher/budget-lines/${this.line}`);
    return body as Record<string, string>;
  }

  async assertSound(): Promise<void> {
    const report = await this.services.worker.get(VerifyLedger, { strict: false }).run();
    expect(report).toMatchObject({ sound: true });
  }

  stop(): Promise<void> {
    return this.services.stop();
  }
}
