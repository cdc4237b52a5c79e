import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Kind } from '../scheme/scheme-file.js';
import type { ProviderState } from './provider.workflow.js';

export const PROVIDER_KINDS = ['open-laboratory', 'service-institution', 'computing-centre'] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

export const REGIONS = ['beijing', 'tianjin', 'hebei'] as const;
export type Region = (typeof REGIONS)[number];

/** A company as a provider of services that vouchers pay for: its registration, as it stands now. */
@Entity('voucher_provider')
@Index('voucher_provider_state', ['state', 'updatedAt'])
@Index('voucher_provider_company', ['companyId', 'registeredAt'])
@Index('voucher_provider_confirmation', ['state', 'confirmedUntil'])
export class VoucherProvider {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('company_id'))
  companyId!: string;

  /** The company while the registration was not refused, else null: a company has one at a time. */
  @Index('voucher_provider_open', { unique: true })
  @Column(idColumn('open_key', true))
  openKey!: string | null;

  @Column({ name: 'company_name', type: 'varchar', length: 200 })
  companyName!: string;

  @Column(asciiColumn('company_uscc', 18))
  companyUscc!: string;

  @Column(asciiColumn('state', 20))
  state!: ProviderState;

  /** Goes up with every save and every move. */
  @Column({ type: 'int', unsigned: true })
  version!: number;

  @Column(asciiColumn('kind', 20, true))
  kind!: ProviderKind | null;

  @Column(asciiColumn('region', 10, true))
  region!: Region | null;

  /** The authority of Tianjin or Hebei whose recognition counts here (京津冀互认). */
  @Column({ name: 'recognised_by', type: 'varchar', length: 100, nullable: true })
  recognisedBy!: string | null;

  @Column({ name: 'recognition_number', type: 'varchar', length: 60, nullable: true })
  recognitionNumber!: string | null;

  @Column({ name: 'name_en', type: 'varchar', length: 200, nullable: true })
  nameEn!: string | null;

  @Column({ name: 'introduction_zh', type: 'varchar', length: 2000, nullable: true })
  introductionZh!: string | null;

  @Column({ name: 'introduction_en', type: 'varchar', length: 2000, nullable: true })
  introductionEn!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  address!: string | null;

  /** Shown to the public. */
  @Column({ name: 'service_phone', type: 'varchar', length: 40, nullable: true })
  servicePhone!: string | null;

  @Column({ name: 'contact_name', type: 'varchar', length: 60, nullable: true })
  contactName!: string | null;

  @Column({ name: 'contact_phone', type: 'varchar', length: 40, nullable: true })
  contactPhone!: string | null;

  /** Of a computing centre: PFLOPS, a decimal with at most two places. */
  @Column(asciiColumn('pflops', 20, true))
  pflops!: string | null;

  @Column({ name: 'bank_name', type: 'varchar', length: 120, nullable: true })
  bankName!: string | null;

  @Column({ name: 'bank_holder', type: 'varchar', length: 200, nullable: true })
  bankHolder!: string | null;

  /** Figures only. Leaves the house in payment files alone; every view masks it. */
  @Column(asciiColumn('bank_account', 32, true))
  bankAccount!: string | null;

  @Column(idColumn('registered_by'))
  registeredBy!: string;

  @Column(instantColumn('registered_at'))
  registeredAt!: Date;

  @Column(instantColumn('updated_at'))
  updatedAt!: Date;

  @Column(instantColumn('submitted_at', true))
  submittedAt!: Date | null;

  @Column(instantColumn('approved_at', true))
  approvedAt!: Date | null;

  /** 24:00 Shanghai of the last day for the next yearly confirmation, exclusive. */
  @Column(instantColumn('confirmed_until', true))
  confirmedUntil!: Date | null;
}

/** One save of a registration or of its files: what changed and who did it. Bank accounts are masked. */
@Entity('voucher_provider_change')
@Index('voucher_provider_change_provider', ['providerId', 'version'])
export class ProviderChange {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column(idColumn('provider_id'))
  providerId!: string;

  @Column({ type: 'int', unsigned: true })
  version!: number;

  /** JSON: pointer, value before and after. */
  @Column({ type: 'longtext' })
  changes!: string;

  @Column(idColumn('person_id'))
  personId!: string;

  @Column({ name: 'person_name', type: 'varchar', length: 100 })
  personName!: string;

  @Column(instantColumn('at'))
  at!: Date;
}

/** One service that a provider offers. What it says stands in its versions. */
@Entity('voucher_catalogue_item')
@Index('voucher_catalogue_item_provider', ['providerId', 'archived'])
export class CatalogueItem {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('provider_id'))
  providerId!: string;

  /** The latest version. */
  @Column({ type: 'int', unsigned: true })
  version!: number;

  /** Offered no more; orders that name it go on. */
  @Column({ type: 'boolean' })
  archived!: boolean;

  @Column(instantColumn('updated_at'))
  updatedAt!: Date;
}

/** What a service was called and cost from some time on. Rows are only ever added: an order keeps its own. */
@Entity('voucher_catalogue_version')
@Index('voucher_catalogue_version_kind', ['kind'])
export class CatalogueVersion {
  @PrimaryColumn(idColumn('item_id'))
  itemId!: string;

  @PrimaryColumn({ type: 'int', unsigned: true })
  version!: number;

  @Column(asciiColumn('kind', 20))
  kind!: Kind;

  @Column({ name: 'name_zh', type: 'varchar', length: 100 })
  nameZh!: string;

  @Column({ name: 'name_en', type: 'varchar', length: 200 })
  nameEn!: string;

  @Column({ name: 'description_zh', type: 'varchar', length: 2000 })
  descriptionZh!: string;

  @Column({ name: 'description_en', type: 'varchar', length: 2000 })
  descriptionEn!: string;

  /** What is counted, such as 样品 / sample. */
  @Column({ name: 'unit_zh', type: 'varchar', length: 20 })
  unitZh!: string;

  @Column({ name: 'unit_en', type: 'varchar', length: 40 })
  unitEn!: string;

  /** Fen for one unit; the same as `priceTo` when there is one price. */
  @Column({ name: 'price_from', type: 'bigint' })
  priceFrom!: string;

  /** Fen for one unit. */
  @Column({ name: 'price_to', type: 'bigint' })
  priceTo!: string;

  @Column(idColumn('created_by'))
  createdBy!: string;

  @Column(instantColumn('created_at'))
  createdAt!: Date;
}

export const providerEntities = [VoucherProvider, ProviderChange, CatalogueItem, CatalogueVersion];
