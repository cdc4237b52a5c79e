import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const LINE_STATES = ['open', 'closed'] as const;
export type LineState = (typeof LINE_STATES)[number];

/**
 * The money of one round. Its row is the one lock under which vouchers are accepted and served, so that their order is
 * one and the same for everybody. What is in it stands in the ledger, owner `budget-line:ID`.
 */
@Entity('voucher_budget_line')
export class BudgetLine {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Index('voucher_budget_line_round', { unique: true })
  @Column(asciiColumn('round', 20))
  round!: string;

  @Column(asciiColumn('state', 20))
  state!: LineState;

  @Column({ type: 'int', unsigned: true })
  version!: number;

  /** How many applications were accepted: the position of the last one. */
  @Column({ type: 'int', unsigned: true })
  accepted!: number;

  @Column(instantColumn('opened_at'))
  openedAt!: Date;

  @Column(instantColumn('closed_at', true))
  closedAt!: Date | null;

  /** The source of the money; may be below zero. */
  @Column(idColumn('appropriation_account'))
  appropriationAccount!: string;

  /** What may still be promised. */
  @Column(idColumn('available_account'))
  availableAccount!: string;

  /** What claims were approved for and is not yet paid. */
  @Column(idColumn('approved_account'))
  approvedAccount!: string;

  @Column(idColumn('paid_account'))
  paidAccount!: string;

  /** Where recovered money comes from; may be below zero. */
  @Column(idColumn('bank_account'))
  bankAccount!: string;

  @Column(idColumn('recovered_account'))
  recoveredAccount!: string;

  /** What came back after the line was closed. */
  @Column(idColumn('returned_account'))
  returnedAccount!: string;
}

export const BUDGET_MOVES = ['appropriate', 'top-up', 'close', 'carry-over'] as const;
export type BudgetMoveKind = (typeof BUDGET_MOVES)[number];

/** What finance did with a line, who did it and why. Rows are only ever added. */
@Entity('voucher_budget_move')
@Index('voucher_budget_move_line', ['lineId', 'at'])
export class BudgetMove {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('line_id'))
  lineId!: string;

  @Column(asciiColumn('kind', 20))
  kind!: BudgetMoveKind;

  /** Fen. */
  @Column({ type: 'bigint' })
  amount!: string;

  /** The line that the money came from, when it was carried over. */
  @Column(idColumn('from_line_id', true))
  fromLineId!: string | null;

  @Column({ type: 'varchar', length: 500 })
  reason!: string;

  /** Of the client: the same key moves money once. */
  @Index('voucher_budget_move_key', { unique: true })
  @Column(idColumn('client_key'))
  clientKey!: string;

  /** SHA-256 of what was asked under the key. */
  @Column(asciiColumn('request_hash', 64))
  requestHash!: string;

  @Column(idColumn('person_id'))
  personId!: string;

  @Column({ name: 'person_name', type: 'varchar', length: 100 })
  personName!: string;

  @Column(instantColumn('at'))
  at!: Date;
}

export const budgetEntities = [BudgetLine, BudgetMove];
