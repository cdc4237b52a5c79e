import { asciiColumn, dayColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Kind } from '../scheme/scheme-file.js';
import type { VoucherState } from './voucher.workflow.js';

/** One application for a voucher, and the voucher that came of it. Its money stands in the ledger, owner `voucher:ID`. */
@Entity('voucher')
@Index('voucher_position', ['lineId', 'position'], { unique: true })
@Index('voucher_waiting', ['lineId', 'state', 'position'])
@Index('voucher_company', ['companyId', 'appliedAt'])
@Index('voucher_expiry', ['state', 'expiresAt'])
@Index('voucher_key', ['companyId', 'clientKey'], { unique: true })
export class Voucher {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  /** Such as `CXQ-2026-2-00017`: the round and the position. */
  @Index('voucher_number', { unique: true })
  @Column(asciiColumn('number', 40))
  number!: string;

  @Column(idColumn('line_id'))
  lineId!: string;

  @Column(asciiColumn('round', 20))
  round!: string;

  @Column(asciiColumn('scheme', 40))
  scheme!: string;

  @Column({ name: 'scheme_version', type: 'int', unsigned: true })
  schemeVersion!: number;

  @Column(asciiColumn('kind', 20))
  kind!: Kind;

  /** Place in the order of acceptance within the line: 1, 2, 3 … without a gap. */
  @Column({ type: 'int', unsigned: true })
  position!: number;

  /** The company that acts: the holder, or the incubator that hosts the team. */
  @Column(idColumn('company_id'))
  companyId!: string;

  @Column({ name: 'company_name', type: 'varchar', length: 200 })
  companyName!: string;

  @Column(asciiColumn('company_uscc', 18))
  companyUscc!: string;

  @Column(asciiColumn('district', 6))
  district!: string;

  /** The team that holds it; null when the company does. */
  @Column(idColumn('team_id', true))
  teamId!: string | null;

  @Column({ name: 'team_name', type: 'varchar', length: 100, nullable: true })
  teamName!: string | null;

  /** SHA-256 that is the same for all companies of one actual controller; null for a team. */
  @Index('voucher_controller')
  @Column(asciiColumn('controller_key', 64, true))
  controllerKey!: string | null;

  /** The year in Shanghai whose caps it takes from. */
  @Column({ name: 'cap_year', type: 'int', unsigned: true })
  capYear!: number;

  /** As applied for: the expected contract amount, in fen. */
  @Column({ name: 'contract_amount', type: 'bigint' })
  contractAmount!: string;

  /** What the voucher is worth when it is issued, in fen. */
  @Column({ type: 'bigint' })
  amount!: string;

  @Column(asciiColumn('state', 20))
  state!: VoucherState;

  /** Goes up with every move. */
  @Column({ type: 'int', unsigned: true })
  version!: number;

  /** Its account in the ledger, opened when it is issued. */
  @Column(idColumn('account_id', true))
  accountId!: string | null;

  @Column(idColumn('applied_by'))
  appliedBy!: string;

  @Column(instantColumn('applied_at'))
  appliedAt!: Date;

  @Column(instantColumn('issued_at', true))
  issuedAt!: Date | null;

  /** 24:00 Shanghai of its last day, exclusive; null until it is issued. */
  @Column(instantColumn('expires_at', true))
  expiresAt!: Date | null;

  /** When it was extended; that happens once at most. */
  @Column(instantColumn('extended_at', true))
  extendedAt!: Date | null;

  /** Days before its end of which the holder was last reminded: 30, 7; null before. */
  @Column({ name: 'reminded_days', type: 'int', unsigned: true, nullable: true })
  remindedDays!: number | null;

  /** When it was expired, revoked or found ineligible. */
  @Column(instantColumn('ended_at', true))
  endedAt!: Date | null;

  /** Of the client: the same key applies once. */
  @Column(idColumn('client_key'))
  clientKey!: string;

  /** SHA-256 of what was asked under the key. */
  @Column(asciiColumn('request_hash', 64))
  requestHash!: string;

  /** JSON of the rules as they were judged when it was applied for. */
  @Column({ type: 'longtext' })
  evaluation!: string;
}

/**
 * How much of a yearly cap is taken, in fen: by vouchers that were issued or wait, less what they gave back. The
 * database refuses what goes beyond.
 */
@Entity('voucher_allowance')
export class Allowance {
  /** `company:ID`, `team:ID` or `controller:HASH`. */
  @PrimaryColumn(asciiColumn('holder', 80))
  holder!: string;

  @PrimaryColumn({ type: 'int', unsigned: true })
  year!: number;

  /** `all`, or one kind of voucher. */
  @PrimaryColumn(asciiColumn('scope', 20))
  scope!: string;

  @Column({ type: 'bigint' })
  taken!: string;

  @Column({ type: 'bigint' })
  cap!: string;
}

/** What a company says of its size and its actual controller. Rows are only ever added; the latest holds. */
@Entity('voucher_declaration')
@Index('voucher_declaration_company', ['companyId', 'at'])
export class Declaration {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('company_id'))
  companyId!: string;

  /** The year that the figures are of. */
  @Column({ type: 'int', unsigned: true })
  year!: number;

  /** GB/T 4754-2017, such as `C3983`. */
  @Column(asciiColumn('industry', 5))
  industry!: string;

  @Column({ type: 'int', unsigned: true })
  staff!: number;

  /** Fen. */
  @Column({ type: 'bigint' })
  revenue!: string;

  /** Fen. */
  @Column({ type: 'bigint' })
  assets!: string;

  @Column({ name: 'controller_name', type: 'varchar', length: 200 })
  controllerName!: string;

  @Column(asciiColumn('controller_key', 64))
  controllerKey!: string;

  /** The recognised incubator that hosts the company, by its credit code. */
  @Column(asciiColumn('incubator_uscc', 18, true))
  incubatorUscc!: string | null;

  @Column(idColumn('person_id'))
  personId!: string;

  @Column({ name: 'person_name', type: 'varchar', length: 100 })
  personName!: string;

  @Column(instantColumn('at'))
  at!: Date;
}

/** A start-up team without a credit code. The incubator that hosts it acts for it. */
@Entity('voucher_team')
@Index('voucher_team_company', ['companyId', 'name'], { unique: true })
export class Team {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  /** The incubator. */
  @Column(idColumn('company_id'))
  companyId!: string;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ type: 'varchar', length: 100 })
  leader!: string;

  @Column({ type: 'int', unsigned: true })
  members!: number;

  /** Since when the incubator hosts it. */
  @Column(dayColumn('hosted_from'))
  hostedFrom!: string;

  @Column(idColumn('created_by'))
  createdBy!: string;

  @Column(instantColumn('created_at'))
  createdAt!: Date;
}

export const issuingEntities = [Voucher, Allowance, Declaration, Team];
