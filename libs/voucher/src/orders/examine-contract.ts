import { Injectable } from '@nestjs/common';
import { Attachments } from '#files';
import type { Tx } from '#platform';
import { Voucher } from '../issuing/voucher.entity.js';
import { judgeContract, type ContractFile, type ContractVerdict } from './check-contract.js';
import { OrderMoves } from './order-moves.js';
import { OrderNotices } from './order-notices.js';
import { ORDER_OWNER, orderOwner } from './order-slots.js';
import { Orders } from './order-store.js';
import type { VoucherOrder } from './order.entity.js';
import type { OrderFinding } from './order.schema.js';
import type { OrderMove } from './order.workflow.js';
import { RelatedParties } from './related-parties.js';

const MOVES = {
  pass: 'check-pass',
  refer: 'check-refer',
  fail: 'check-fail',
} as const satisfies Partial<Record<ContractVerdict, OrderMove>>;

/** The machine's check of a contract that was handed in. Any other order is left alone, so that it may run twice. */
@Injectable()
export class ExamineContract {
  constructor(
    private readonly orders: Orders,
    private readonly moves: OrderMoves,
    private readonly attachments: Attachments,
    private readonly related: RelatedParties,
    private readonly notices: OrderNotices,
  ) {}

  async run(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.lockAny(tx, orderId);
    if (order?.state !== 'contract-check') return;
    const voucher = await tx.findOneByOrFail(Voucher, { id: order.voucherId });
    const people = (JSON.parse(order.findings) as OrderFinding[]).filter(
      ({ code }) => code === 'voucher.related-person',
    );
    const related = [...people, ...(await this.related.of(tx, order, voucher))];
    const stated = { buyer: order.contractBuyer ?? '', seller: order.contractSeller ?? '' };
    const terms = { buyer: order.companyName, seller: order.providerName };
    const { verdict, findings } = judgeContract(stated, terms, await this.filesOf(tx, order), related);
    if (verdict === 'wait') return;
    const made = this.moves.make(order, MOVES[verdict], null);
    order.findings = JSON.stringify(findings);
    await this.moves.save(tx, order, made, { findings: findings.map(({ code }) => code) });
    await this.notices.examined(tx, order, verdict);
  }

  private async filesOf(tx: Tx, { id }: VoucherOrder): Promise<ContractFile[]> {
    const files = (await this.attachments.list(orderOwner(id), tx)).filter(({ slot }) => slot === 'contract');
    const known = await this.attachments.ownersOf(
      files.map(({ sha256 }) => sha256),
      orderOwner(id),
      tx,
    );
    const elsewhere = new Set(
      known.filter(({ owner }) => owner.kind === ORDER_OWNER).map(({ sha256 }) => sha256),
    );
    return files.map(({ name, scan, sha256 }) => ({ name, scan, elsewhere: elsewhere.has(sha256) }));
  }
}
