import { asciiColumn, dayColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Kind } from '../kinds/kinds-file.js';
import type { RequestKind } from './request-kind.js';
import type { RequestCapacity, RequestState } from './request.workflow.js';

/** What a company asks of whoever offers an entry. */
@Entity('finder_request')
@Index('finder_request_asked', ['companyId', 'updatedAt'])
@Index('finder_request_received', ['ownerCompanyId', 'updatedAt'])
@Index('finder_request_due', ['state', 'dueAt'])
export class FinderRequest {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(asciiColumn('kind', 10))
  kind!: RequestKind;

  @Column(idColumn('entry_id'))
  entryId!: string;

  @Column(asciiColumn('entry_kind', 12))
  entryKind!: Kind;

  @Column({ name: 'entry_address', type: 'varchar', length: 80, collation: 'utf8mb4_bin' })
  entryAddress!: string;

  /** As it was when it was asked. */
  @Column({ name: 'entry_title', type: 'varchar', length: 300 })
  entryTitle!: string;

  /** Who asks. */
  @Column(idColumn('company_id'))
  companyId!: string;

  @Column({ name: 'company_name', type: 'varchar', length: 200 })
  companyName!: string;

  /** Who answers: the company that maintained the entry when it was asked; null: the editors. */
  @Column(idColumn('owner_company_id', true))
  ownerCompanyId!: string | null;

  @Column({ name: 'owner_name', type: 'varchar', length: 200, nullable: true })
  ownerName!: string | null;

  /** Company and entry until it rests, else null: a company asks of an entry once at a time. */
  @Index('finder_request_open', { unique: true })
  @Column(asciiColumn('open_key', 73, true))
  openKey!: string | null;

  @Column(asciiColumn('state', 12))
  state!: RequestState;

  /** Goes up with every move. */
  @Column({ type: 'int', unsigned: true })
  version!: number;

  /** Whom to reach at the asking company, when it chose to say so. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  contact!: string | null;

  /** JSON: when a visit is wished for, the best time first; null for what is no visit. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  wishes!: string | null;

  /** How many come. */
  @Column({ type: 'int', unsigned: true, nullable: true })
  people!: number | null;

  /** How much a fund is asked for, in fen; null for what is no such request. */
  @Column({ type: 'bigint', nullable: true })
  amount!: string | null;

  /** The time that was proposed last; agreed on while the state says so. */
  @Column(dayColumn('visit_day', true))
  visitDay!: string | null;

  @Column(asciiColumn('visit_time', 5, true))
  visitTime!: string | null;

  /** By when the owner is to answer; null while it is not their turn. */
  @Column(instantColumn('due_at', true))
  dueAt!: Date | null;

  /** When both sides were told that the answer is late. */
  @Column(instantColumn('reminded_at', true))
  remindedAt!: Date | null;

  @Column(instantColumn('created_at'))
  createdAt!: Date;

  @Column(instantColumn('updated_at'))
  updatedAt!: Date;
}

/** What one side wrote to the other. */
@Entity('finder_request_message')
@Index('finder_request_message_request', ['requestId', 'at'])
export class FinderRequestMessage {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('request_id'))
  requestId!: string;

  @Column(asciiColumn('side', 5))
  side!: RequestCapacity;

  @Column(idColumn('person_id'))
  personId!: string;

  /** Shown to their own side only. */
  @Column({ name: 'person_name', type: 'varchar', length: 100 })
  personName!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column(instantColumn('at'))
  at!: Date;
}

export const requestEntities = [FinderRequest, FinderRequestMessage];
