import { Injectable } from '@nestjs/common';
import { hasRole, type Actor } from '#contracts';
import type { MoveRecord } from '#kernel';
import type { Tx } from '#platform';
import { CaseHistory, companyActedFor } from '#review';
import { Voucher } from './voucher.entity.js';
import { voucherWorkflow, type VoucherMove } from './voucher.workflow.js';

export interface VoucherMoveDetails {
  /** The version that the actor saw; left out by the system. */
  readonly version?: number | undefined;
  readonly reason?: string | undefined;
}

/** Moves a locked voucher along its workflow, saves it and writes the record. */
@Injectable()
export class VoucherMoves {
  constructor(private readonly history: CaseHistory) {}

  /** @param actor null for the system. @throws DomainError of `Workflow.move` */
  async make(
    tx: Tx,
    voucher: Voucher,
    move: VoucherMove,
    actor: Actor | null,
    details: VoucherMoveDetails = {},
  ): Promise<void> {
    const officer = actor !== null && hasRole(actor, 'voucher-officer');
    const as = actor ? (officer ? (['voucher-officer'] as const) : []) : (['system'] as const);
    const record = voucherWorkflow.move(voucher, move, { as, ...details });
    await this.save(tx, voucher, record, actor);
  }

  /** Saves a voucher that was changed, with the row of its history. */
  async save(tx: Tx, voucher: Voucher, record: MoveRecord, actor: Actor | null): Promise<void> {
    await tx.save(Voucher, voucher, { reload: false });
    await this.history.append(tx, voucher.id, record, {
      person: actor ? { id: actor.person.id, name: actor.person.name } : null,
      actingFor: companyActedFor(actor?.company),
      capacity: actor ? (actor.company ? 'company-submitter' : 'voucher-officer') : 'system',
    });
  }
}
