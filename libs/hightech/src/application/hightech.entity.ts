import { asciiColumn, idColumn, instantColumn } from '#platform';
import { ReviewClock } from '#review';
import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { State } from '../hightech.schema.js';

/** One company's application in one round of a programme. */
@Entity('hightech_application')
@Index('hightech_application_company', ['companyId', 'updatedAt'])
@Index('hightech_application_desk', ['state', 'district', 'clock.dueAt'])
@Index('hightech_application_correction', ['state', 'correction.dueAt'])
export class HightechApplication {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  /** Such as `HTE-2026-00001`. */
  @Index('hightech_application_number', { unique: true })
  @Column(asciiColumn('number', 20))
  number!: string;

  @Column(idColumn('company_id'))
  companyId!: string;

  @Column({ name: 'company_name', type: 'varchar', length: 200 })
  companyName!: string;

  @Column(asciiColumn('company_uscc', 18))
  companyUscc!: string;

  /** Six figures; decides which reviewers see the case. */
  @Column(asciiColumn('district', 6))
  district!: string;

  @Column(asciiColumn('programme', 40))
  programme!: string;

  @Column(asciiColumn('round', 40))
  round!: string;

  /** Company, programme and round while the case is open, null once it is final: at most one is open. */
  @Index('hightech_application_open', { unique: true })
  @Column(asciiColumn('open_key', 120, true))
  openKey!: string | null;

  @Column(asciiColumn('form_id', 40))
  formId!: string;

  @Column({ name: 'form_version', type: 'int', unsigned: true })
  formVersion!: number;

  @Column(asciiColumn('rule_set_id', 40))
  ruleSetId!: string;

  @Column({ name: 'rule_set_version', type: 'int', unsigned: true })
  ruleSetVersion!: number;

  /** JSON of the form's values in canonical form. */
  @Column({ name: 'form_values', type: 'longtext' })
  formValues!: string;

  @Column(asciiColumn('state', 20))
  state!: State;

  /** Goes up with every save and every move. */
  @Column({ type: 'int', unsigned: true })
  version!: number;

  @Column(idColumn('started_by'))
  startedBy!: string;

  @Column(instantColumn('saved_at'))
  savedAt!: Date;

  @Column({ name: 'saved_by_name', type: 'varchar', length: 100, nullable: true })
  savedByName!: string | null;

  /** Of the last save or move. */
  @Column(instantColumn('updated_at'))
  updatedAt!: Date;

  @Column(idColumn('submitted_by', true))
  submittedBy!: string | null;

  /** Of the latest submission of the draft; corrections do not change it. */
  @Column(instantColumn('submitted_at', true))
  submittedAt!: Date | null;

  /** When it first reached the reviewers; null while it has not. */
  @Column(instantColumn('review_from', true))
  reviewFrom!: Date | null;

  /** The limit of the present stage of review. */
  @Column(() => ReviewClock, { prefix: 'clock_' })
  clock!: ReviewClock;

  /** The company's limit while correcting. */
  @Column(() => ReviewClock, { prefix: 'correction_' })
  correction!: ReviewClock;
}

/** One change of one field: what was there, what is there now, who did it. Kept for ever. */
@Entity('hightech_change')
@Index('hightech_change_application', ['applicationId', 'version'])
export class HightechChange {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column(idColumn('application_id'))
  applicationId!: string;

  /** The application's version that this change made. */
  @Column({ type: 'int', unsigned: true })
  version!: number;

  @Column({ type: 'varchar', length: 200 })
  pointer!: string;

  /** JSON. */
  @Column({ name: 'old_value', type: 'longtext' })
  oldValue!: string;

  /** JSON. */
  @Column({ name: 'new_value', type: 'longtext' })
  newValue!: string;

  @Column(idColumn('person_id'))
  personId!: string;

  @Column({ name: 'person_name', type: 'varchar', length: 100 })
  personName!: string;

  @Column(instantColumn('at'))
  at!: Date;
}

/** What the latest precheck noticed; the next one replaces it. */
@Entity('hightech_finding')
@Index('hightech_finding_application', ['applicationId', 'place'])
export class HightechFinding {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('application_id'))
  applicationId!: string;

  /** Order in which the findings are shown. */
  @Column({ type: 'int', unsigned: true })
  place!: number;

  @Column(asciiColumn('severity', 10))
  severity!: 'blocking' | 'bad' | 'warn';

  /** JSON of the finding as the API hands it out. */
  @Column({ type: 'longtext' })
  content!: string;

  @Column(instantColumn('found_at'))
  foundAt!: Date;
}

/** The rules as they were judged at a submission, a precheck or a decision: years later one sees why. */
@Entity('hightech_evaluation')
@Index('hightech_evaluation_application', ['applicationId', 'at'])
export class HightechEvaluation {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(idColumn('application_id'))
  applicationId!: string;

  @Column({ type: 'int', unsigned: true })
  version!: number;

  @Column(asciiColumn('occasion', 20))
  occasion!: string;

  /** JSON of the whole evaluation. */
  @Column({ type: 'longtext' })
  evaluation!: string;

  @Column(instantColumn('at'))
  at!: Date;
}

/** An intellectual property right as some application claims it, so that a number used twice is found. */
@Entity('hightech_ip_claim')
@Index('hightech_ip_claim_number', ['number'])
export class HightechIpClaim {
  @PrimaryColumn(idColumn('application_id'))
  applicationId!: string;

  /** Row of the form's list. */
  @PrimaryColumn({ name: 'row_id', type: 'varchar', length: 40, charset: 'ascii', collation: 'ascii_bin' })
  rowId!: string;

  /** Grant number in the form in which it is compared: upper case, no spaces or dots. */
  @Column({ type: 'varchar', length: 80 })
  number!: string;
}

/** The last number given in a year. */
@Entity('hightech_sequence')
export class HightechSequence {
  @PrimaryColumn({ type: 'int', unsigned: true })
  year!: number;

  @Column({ type: 'int', unsigned: true })
  last!: number;
}

export const hightechEntities = [
  HightechApplication,
  HightechChange,
  HightechFinding,
  HightechEvaluation,
  HightechIpClaim,
  HightechSequence,
];
