import { asciiColumn, dayColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/**
 * What the portal knows of a company beyond what its people's tokens say. The row appears when somebody first acts for
 * the company; name, credit code and district follow identity, which owns them.
 */
@Entity('company_profile')
export class CompanyProfile {
  /** Identity's id of the company. */
  @PrimaryColumn(idColumn('id'))
  id!: string;

  /** Normalised and checked by GB 32100-2015. */
  @Index('company_profile_uscc', { unique: true })
  @Column({ type: 'char', length: 18, charset: 'ascii', collation: 'ascii_bin' })
  uscc!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** Administrative division of six figures (GB/T 2260). */
  @Column({ type: 'char', length: 6, charset: 'ascii', collation: 'ascii_bin' })
  district!: string;

  @Column(dayColumn('registered_on', true))
  registeredOn!: string | null;

  /** Class of GB/T 4754-2017, such as `I6513`. */
  @Column(asciiColumn('industry', 5, true))
  industry!: string | null;

  /** Third level of the eight high-tech fields, such as `10605`. */
  @Column(asciiColumn('field', 5, true))
  field!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  address!: string | null;

  @Column({ name: 'legal_representative', type: 'varchar', length: 60, nullable: true })
  legalRepresentative!: string | null;

  @Column({ type: 'int', unsigned: true, nullable: true })
  employees!: number | null;

  /** A demonstration company, shown to people as 示例. */
  @Column({ type: 'boolean' })
  demonstration!: boolean;

  @VersionColumn({ type: 'int', unsigned: true })
  version!: number;

  @Column(instantColumn('created_at'))
  createdAt!: Date;

  @Column(instantColumn('updated_at'))
  updatedAt!: Date;
}

export const ORGANISATION_KINDS = ['university', 'institute'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** A university or institute of the public registers, to be found by name. Says nothing about certification. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn({ type: 'int', unsigned: true })
  id!: number;

  /** The Chinese name, or the English one where the register has no other. */
  @Column({ type: 'varchar', length: 160 })
  name!: string;

  @Column({ name: 'name_en', type: 'varchar', length: 160, nullable: true })
  nameEn!: string | null;

  /** Both names folded (width, case, spaces), divided by a line feed; for searching only. */
  @Column({ name: 'search_key', type: 'varchar', length: 330, collation: 'utf8mb4_bin' })
  searchKey!: string;

  @Column(asciiColumn('kind', 20))
  kind!: OrganisationKind;

  /** Province-level division of two figures. */
  @Column({ type: 'char', length: 2, charset: 'ascii', collation: 'ascii_bin', nullable: true })
  division!: string | null;

  /** The register and the id there, e.g. `ror:05xa8mk74`. */
  @Column({ type: 'varchar', length: 60, charset: 'ascii', collation: 'ascii_bin' })
  source!: string;
}

/** Entities of this library, for the connection. */
export const companyEntities = [CompanyProfile, Organisation];
