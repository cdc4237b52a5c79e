import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, id, instant } from '../columns.js';

/** One thing that happened to an account. Never changed; each entry's MAC covers the one before it. */
@Entity('audit_entry')
@Index('audit_entry_person', ['personId', 'seq'])
@Index('audit_entry_company', ['companyId', 'seq'])
@Index('audit_entry_kind', ['kind', 'at'])
export class AuditEntry {
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  seq!: string;

  @Column(instant('at'))
  at!: Date;

  @Column(ascii('kind', 40))
  kind!: string;

  @Column({ ...id, name: 'person_id', nullable: true })
  personId!: string | null;

  /** The company that it was done for. */
  @Column({ ...id, name: 'company_id', nullable: true })
  companyId!: string | null;

  /** Canonical JSON of the whole event. */
  @Column({ type: 'text' })
  record!: string;

  /** HMAC-SHA-256 in hexadecimal. */
  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  mac!: string;
}
