import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, newId, notFound, type Clock, type Money } from '#kernel';
import type { Tx } from '#platform';
import { CaseHistory } from '#review';
import { financeCapacities, financeMover } from './finance-mover.js';
import { VoucherPayment } from './payment.entity.js';
import { paymentWorkflow, type PaymentMove } from './payment.workflow.js';

/** An approved claim whose money has just gone into `approved` of its budget line. */
export interface NewPayment {
  readonly claimId: string;
  readonly claimNumber: string;
  readonly lineId: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly payee: {
    readonly companyId: string;
    readonly name: string;
    readonly bank: string;
    readonly account: string;
  };
  readonly amount: Money;
  /** Everybody who made, checked or approved the claim: none of them may release the money. */
  readonly preparedBy: readonly string[];
}

/** What a move may change besides the state. */
type PaymentChange = Partial<
  Pick<
    VoucherPayment,
    'orderId' | 'paidOn' | 'failure' | 'recovered' | 'payeeName' | 'payeeBank' | 'payeeAccount'
  >
>;

/** The payments of approved claims: begun, locked and moved. */
@Injectable()
export class Payments {
  constructor(
    private readonly history: CaseHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Begins the payment of a claim, in the transaction in which it is approved and its money moves. A claim has one
   * payment: a second one fails on the table's key. @returns its id
   */
  async add(tx: Tx, { payee, ...wanted }: NewPayment): Promise<string> {
    const at = this.clock.now();
    const id = newId(at.getTime());
    await tx.insert(VoucherPayment, {
      id,
      claimId: wanted.claimId,
      claimNumber: wanted.claimNumber,
      lineId: wanted.lineId,
      companyId: wanted.companyId,
      companyName: wanted.companyName,
      payeeCompanyId: payee.companyId,
      payeeName: payee.name,
      payeeBank: payee.bank,
      payeeAccount: payee.account,
      amount: wanted.amount.fen.toString(),
      recovered: '0',
      preparedBy: JSON.stringify([...new Set(wanted.preparedBy)]),
      state: paymentWorkflow.definition.initial,
      version: 1,
      orderId: null,
      approvedAt: at,
      updatedAt: at,
      paidOn: null,
      failure: null,
    });
    return id;
  }

  /** Locks payments in the order of their ids, so that no two transactions wait for each other. */
  lock(tx: Tx, ids: readonly string[]): Promise<VoucherPayment[]> {
    return tx.find(VoucherPayment, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** @throws DomainError 404 */
  async lockOne(tx: Tx, id: string): Promise<VoucherPayment> {
    const [payment] = await this.lock(tx, [id]);
    if (!payment) throw notFound();
    return payment;
  }

  /** The same for a person who has seen this version. @throws DomainError 404; 409 `workflow.stale-version` */
  async lockFresh(tx: Tx, id: string, version: number): Promise<VoucherPayment> {
    const payment = await this.lockOne(tx, id);
    if (payment.version !== version) {
      throw new DomainError('workflow.stale-version', 409, { extensions: { version: payment.version } });
    }
    return payment;
  }

  /** Moves a locked payment, with its record. @throws DomainError of `Workflow.move` */
  async move(
    tx: Tx,
    payment: VoucherPayment,
    move: PaymentMove,
    actor: Actor,
    change: PaymentChange = {},
    details: { readonly version?: number; readonly reason?: string | undefined } = {},
  ): Promise<void> {
    const as = financeCapacities(actor);
    const made = paymentWorkflow.move(payment, move, { as, ...details });
    Object.assign(payment, change, { updatedAt: this.clock.now() });
    await tx.save(VoucherPayment, payment, { reload: false });
    const [capacity = 'finance-officer'] = paymentWorkflow.definition.moves[move].by;
    await this.history.append(tx, payment.id, made, financeMover(actor, capacity), change);
  }
}
