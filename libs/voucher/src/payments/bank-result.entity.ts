import { asciiColumn, dayColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A result file of the bank that was taken in. The same bytes are taken in once. */
@Entity('voucher_bank_result')
@Index('voucher_bank_result_file', ['sha256', 'format'], { unique: true })
@Index('voucher_bank_result_at', ['at'])
export class BankResult {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  /** Of the file. */
  @Column(asciiColumn('sha256', 64))
  sha256!: string;

  @Column({ name: 'file_name', type: 'varchar', length: 200 })
  fileName!: string;

  /** Such as `standard.v1`. */
  @Column(asciiColumn('format', 60))
  format!: string;

  @Column(asciiColumn('encoding', 10))
  encoding!: string;

  @Column(idColumn('person_id'))
  personId!: string;

  @Column({ name: 'person_name', type: 'varchar', length: 100 })
  personName!: string;

  @Column(instantColumn('at'))
  at!: Date;
}

/** One line of a result file and what was done with it. Rows are only ever added. */
@Entity('voucher_bank_result_line')
export class BankResultLine {
  @PrimaryColumn(idColumn('result_id'))
  resultId!: string;

  /** Of the file; the header is line 1. */
  @PrimaryColumn({ type: 'int', unsigned: true })
  line!: number;

  @Column({ type: 'varchar', length: 1000 })
  reference!: string;

  /** Fen. */
  @Column({ type: 'bigint' })
  amount!: string;

  /** The bank's word. */
  @Column({ type: 'varchar', length: 1000 })
  status!: string;

  /** As the bank says it. */
  @Column(dayColumn('day', true))
  day!: string | null;

  @Column({ type: 'varchar', length: 1000 })
  note!: string;

  @Column(asciiColumn('verdict', 10))
  verdict!: 'apply' | 'known' | 'task';

  @Column(asciiColumn('outcome', 10, true))
  outcome!: 'paid' | 'failed' | null;
}

export const TASK_STATES = ['open', 'assigned', 'closed'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** What a person of finance has to look into: a line of a result file, or an order of which the bank says nothing. */
@Entity('voucher_finance_task')
@Index('voucher_finance_task_state', ['state', 'createdAt'])
@Index('voucher_finance_task_line', ['resultId', 'line'], { unique: true })
export class FinanceTask {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  /** Null, as is `line`, when it is about an order. */
  @Column(idColumn('result_id', true))
  resultId!: string | null;

  @Column({ type: 'int', unsigned: true, nullable: true })
  line!: number | null;

  /** The order of which the bank says nothing: asked about once. */
  @Index('voucher_finance_task_order', { unique: true })
  @Column(idColumn('order_id', true))
  orderId!: string | null;

  /** Message key of what is wrong. */
  @Column(asciiColumn('code', 60))
  code!: string;

  @Column({ name: 'text_zh', type: 'varchar', length: 2000 })
  textZh!: string;

  @Column({ name: 'text_en', type: 'varchar', length: 2000 })
  textEn!: string;

  @Column(asciiColumn('state', 20))
  state!: TaskState;

  @Column({ type: 'int', unsigned: true })
  version!: number;

  @Column(idColumn('assigned_to', true))
  assignedTo!: string | null;

  @Column({ name: 'assigned_to_name', type: 'varchar', length: 100, nullable: true })
  assignedToName!: string | null;

  @Column(instantColumn('created_at'))
  createdAt!: Date;

  @Column(instantColumn('closed_at', true))
  closedAt!: Date | null;

  /** What came of it, in the words of whoever closed it. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  reason!: string | null;
}
