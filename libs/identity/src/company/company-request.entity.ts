import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, id, instant } from '../columns.js';
import type { CompanyRequestState } from './company-request.workflow.js';

/** The authorisation that somebody has uploaded, by its content. */
@Entity('request_document')
export class RequestDocument {
  @PrimaryColumn({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  sha256!: string;

  /** As its content says, never its name. */
  @Column(ascii('type', 40))
  type!: string;

  /** Bytes. */
  @Column({ type: 'int', unsigned: true })
  size!: number;

  @Column({ type: 'mediumblob' })
  content!: Buffer;

  @Column(instant('created_at'))
  createdAt!: Date;
}

/** That a person asks to become administrator of a company, which may not be known yet. */
@Entity('company_request')
@Index('company_request_waiting', ['personId', 'uscc', 'waitingSlot'], { unique: true })
@Index('company_request_state', ['state', 'createdAt'])
export class CompanyRequest {
  @PrimaryColumn(id)
  id!: string;

  @Column({ ...id, name: 'person_id' })
  personId!: string;

  @Index('company_request_uscc')
  @Column({ type: 'char', length: 18, charset: 'ascii', collation: 'ascii_bin' })
  uscc!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** Administrative division, six figures. */
  @Column({ type: 'char', length: 6, charset: 'ascii', collation: 'ascii_bin' })
  district!: string;

  /** `YYYY-MM-DD` */
  @Column({ name: 'registered_on', type: 'date' })
  registeredOn!: string;

  @Column({ name: 'legal_representative', type: 'varchar', length: 60 })
  legalRepresentative!: string;

  @Column({ name: 'document_sha256', type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  documentSha256!: string;

  @Column({ name: 'document_name', type: 'varchar', length: 130 })
  documentName!: string;

  /** In which the answer is written. */
  @Column({ type: 'char', length: 2, charset: 'ascii', collation: 'ascii_bin' })
  language!: 'zh' | 'en';

  @Column(ascii('state', 20))
  state!: CompanyRequestState;

  @Column({ type: 'int', unsigned: true })
  version!: number;

  /** 'W' while it waits, so that the unique index admits one request a person and company at a time. */
  @Column({
    name: 'waiting_slot',
    type: 'char',
    length: 1,
    charset: 'ascii',
    collation: 'ascii_bin',
    nullable: true,
  })
  waitingSlot!: 'W' | null;

  /** The company that it led to. */
  @Column({ ...id, name: 'company_id', nullable: true })
  companyId!: string | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  reason!: string | null;

  @Column({ ...id, name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column(instant('decided_at', true))
  decidedAt!: Date | null;

  @Column(instant('created_at'))
  createdAt!: Date;
}
