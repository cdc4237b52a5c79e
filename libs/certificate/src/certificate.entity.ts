import type { Text } from '#kernel';
import { asciiColumn, dayColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A certificate as issued. What it says never changes; it may only be revoked. */
@Entity('certificate')
@Index('certificate_owner', ['ownerKind', 'ownerId'], { unique: true })
@Index('certificate_company', ['companyId'])
export class Certificate {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  /** The unguessable id in the verification address. */
  @Index('certificate_public_id', { unique: true })
  @Column({ name: 'public_id', type: 'char', length: 22, charset: 'ascii', collation: 'ascii_bin' })
  publicId!: string;

  /** Such as `GR2026 11 000123`. */
  @Index('certificate_number', { unique: true })
  @Column(asciiColumn('number', 40))
  number!: string;

  @Column(asciiColumn('owner_kind', 40))
  ownerKind!: string;

  /** The case that led to it; one case has at most one certificate, ever. */
  @Column(idColumn('owner_id'))
  ownerId!: string;

  @Column(idColumn('company_id'))
  companyId!: string;

  @Column({ name: 'company_name', type: 'varchar', length: 200 })
  companyName!: string;

  @Column(asciiColumn('company_uscc', 18))
  companyUscc!: string;

  @Column(asciiColumn('programme', 60))
  programme!: string;

  @Column({ type: 'json' })
  title!: Text;

  @Column({ type: 'json' })
  field!: Text;

  @Column({ type: 'json' })
  authorities!: Text[];

  @Column(dayColumn('issued_on'))
  issuedOn!: string;

  /** The last day on which it is valid. */
  @Column(dayColumn('valid_until'))
  validUntil!: string;

  /** For a demonstration company: marked as proving nothing. */
  @Column({ type: 'boolean' })
  demonstration!: boolean;

  @Column(asciiColumn('state', 16))
  state!: 'valid' | 'revoked';

  @Column(dayColumn('revoked_on', true))
  revokedOn!: string | null;

  @Column({ name: 'revoked_by', type: 'varchar', length: 100, nullable: true })
  revokedBy!: string | null;

  @Column({ name: 'revoked_reason', type: 'varchar', length: 500, nullable: true })
  revokedReason!: string | null;

  /** The rendered PDF in the file store; null until the queue has rendered it. */
  @Column({
    name: 'pdf_sha256',
    type: 'char',
    length: 64,
    charset: 'ascii',
    collation: 'ascii_bin',
    nullable: true,
  })
  pdfSha256!: string | null;

  @Column(instantColumn('created_at'))
  createdAt!: Date;
}

/** The last number given under a prefix. Locked while a certificate is issued, so that numbers have no gaps. */
@Entity('certificate_sequence')
export class CertificateSequence {
  @PrimaryColumn(asciiColumn('prefix', 20))
  prefix!: string;

  @Column({ type: 'int', unsigned: true })
  last!: number;
}
