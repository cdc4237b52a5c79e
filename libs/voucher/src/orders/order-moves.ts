import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, type Clock, type MoveRecord } from '#kernel';
import type { Tx } from '#platform';
import { CaseHistory, companyActedFor, type Mover } from '#review';
import { orderCapacitiesOf } from './order-policy.js';
import { VoucherOrder } from './order.entity.js';
import { orderWorkflow, type OrderCapacity, type OrderMove, type OrderState } from './order.workflow.js';

export interface MadeOrderMove {
  readonly record: MoveRecord<OrderState, OrderMove>;
  readonly mover: Mover;
}

/** Moves a locked order through its workflow and writes the record of it. */
@Injectable()
export class OrderMoves {
  constructor(
    private readonly history: CaseHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Changes state and version in memory; `save` makes it last.
   * @param actor null for the system
   * @throws DomainError of `Workflow.move`
   */
  make(
    order: VoucherOrder,
    move: OrderMove,
    actor: Actor | null,
    details: { readonly version?: number | undefined; readonly reason?: string | undefined } = {},
  ): MadeOrderMove {
    const as: OrderCapacity[] = actor ? orderCapacitiesOf(actor, order) : ['system'];
    const record = orderWorkflow.move(order, move, { as, ...details });
    const able = orderWorkflow.definition.moves[move].by;
    const [capacity = 'system'] = as.filter((held) => able.includes(held));
    const staff = capacity === 'voucher-officer' || capacity === 'system';
    const company = staff ? null : actor?.company;
    return {
      record,
      mover: { person: actor?.person ?? null, actingFor: companyActedFor(company), capacity },
    };
  }

  async save(tx: Tx, order: VoucherOrder, made: MadeOrderMove, changes: unknown = null): Promise<void> {
    order.updatedAt = this.clock.now();
    await tx.save(VoucherOrder, order, { reload: false });
    await this.history.append(tx, order.id, made.record, made.mover, changes);
  }
}
