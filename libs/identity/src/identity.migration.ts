import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = 'CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** MariaDB refuses triggers of ordinary users while the binary log is on and the operator has not allowed them. */
const TRIGGERS_NOT_ALLOWED = new Set(['ER_BINLOG_CREATE_ROUTINE_NEED_SUPER', 'ER_TRG_DOES_NOT_EXIST']);

/** People, companies, memberships, staff roles, keys, clients, audit. Identity's own schema; nobody else reads it. */
export class Identity1764000100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [...PEOPLE, ...KEYS, ...RECORDS]) await runner.query(table);
    for (const trigger of APPEND_ONLY) await createTrigger(runner, trigger);
    await runner.query("INSERT IGNORE INTO audit_head (id, seq, mac) VALUES (1, 0, '')");
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'logout_notice',
      'audit_entry',
      'audit_head',
      'oidc_client',
      'sealed_secret',
      'signing_key',
      'staff_role',
      'membership_grant',
      'membership',
      'company',
      'password',
      'person',
    ];
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}

async function createTrigger(runner: QueryRunner, statement: string): Promise<void> {
  try {
    await runner.query(statement);
  } catch (error) {
    if (!TRIGGERS_NOT_ALLOWED.has((error as { code?: string }).code ?? '')) throw error;
  }
}

const PEOPLE = [
  `CREATE TABLE IF NOT EXISTS person (
    id ${ID} NOT NULL,
    login varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name varchar(100) NOT NULL,
    demonstration tinyint(1) NOT NULL DEFAULT 0,
    disabled_at datetime(3) NULL,
    created_at datetime(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY person_login (login)
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS password (
    person_id ${ID} NOT NULL,
    hash varchar(255) ${WORD} NOT NULL,
    changed_at datetime(3) NOT NULL,
    PRIMARY KEY (person_id),
    CONSTRAINT password_person FOREIGN KEY (person_id) REFERENCES person (id)
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS company (
    id ${ID} NOT NULL,
    uscc char(18) ${WORD} NOT NULL,
    name varchar(200) NOT NULL,
    district char(6) ${WORD} NOT NULL,
    registered_on date NULL,
    demonstration tinyint(1) NOT NULL DEFAULT 0,
    created_at datetime(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY company_uscc (uscc)
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS membership (
    id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    company_id ${ID} NOT NULL,
    role varchar(20) ${WORD} NOT NULL,
    valid_from datetime(3) NOT NULL,
    valid_until datetime(3) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY membership_person_company (person_id, company_id),
    KEY membership_company (company_id),
    CONSTRAINT membership_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT membership_of_company FOREIGN KEY (company_id) REFERENCES company (id)
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS membership_grant (
    membership_id ${ID} NOT NULL,
    subsystem varchar(20) ${WORD} NOT NULL,
    may varchar(20) ${WORD} NOT NULL,
    PRIMARY KEY (membership_id, subsystem, may),
    CONSTRAINT membership_grant_membership FOREIGN KEY (membership_id) REFERENCES membership (id)
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS staff_role (
    id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    role varchar(40) ${WORD} NOT NULL,
    district char(6) ${WORD} NOT NULL DEFAULT '',
    valid_from datetime(3) NOT NULL,
    valid_until datetime(3) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY staff_role_person (person_id, role, district),
    CONSTRAINT staff_role_of_person FOREIGN KEY (person_id) REFERENCES person (id)
  ) ${TABLE}`,
];

const KEYS = [
  // `active_slot` is 'A' for the one active key and NULL otherwise, so that the unique index admits a single active key.
  `CREATE TABLE IF NOT EXISTS signing_key (
    kid varchar(64) ${WORD} NOT NULL,
    alg varchar(10) ${WORD} NOT NULL,
    state varchar(10) ${WORD} NOT NULL,
    active_slot char(1) ${WORD} NULL,
    public_jwk text ${WORD} NOT NULL,
    private_sealed text ${WORD} NOT NULL,
    created_at datetime(3) NOT NULL,
    activated_at datetime(3) NULL,
    retired_at datetime(3) NULL,
    PRIMARY KEY (kid),
    UNIQUE KEY signing_key_active (active_slot)
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS sealed_secret (
    name varchar(40) ${WORD} NOT NULL,
    sealed text ${WORD} NOT NULL,
    created_at datetime(3) NOT NULL,
    PRIMARY KEY (name)
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS oidc_client (
    id varchar(100) ${WORD} NOT NULL,
    metadata text NOT NULL,
    secret_sealed text ${WORD} NULL,
    first_party tinyint(1) NOT NULL DEFAULT 0,
    updated_at datetime(3) NOT NULL,
    PRIMARY KEY (id)
  ) ${TABLE}`,
];

const RECORDS = [
  `CREATE TABLE IF NOT EXISTS audit_head (
    id tinyint unsigned NOT NULL,
    seq bigint unsigned NOT NULL,
    mac varchar(64) ${WORD} NOT NULL,
    PRIMARY KEY (id)
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS audit_entry (
    seq bigint unsigned NOT NULL,
    at datetime(3) NOT NULL,
    kind varchar(40) ${WORD} NOT NULL,
    person_id ${ID} NULL,
    record text NOT NULL,
    mac char(64) ${WORD} NOT NULL,
    PRIMARY KEY (seq),
    KEY audit_entry_person (person_id, seq),
    KEY audit_entry_kind (kind, at)
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS logout_notice (
    id ${ID} NOT NULL,
    client_id varchar(100) ${WORD} NOT NULL,
    person_id ${ID} NOT NULL,
    sid varchar(64) ${WORD} NULL,
    attempts int unsigned NOT NULL DEFAULT 0,
    created_at datetime(3) NOT NULL,
    due_at datetime(3) NULL,
    delivered_at datetime(3) NULL,
    last_error varchar(300) NULL,
    PRIMARY KEY (id),
    KEY logout_notice_due (due_at),
    KEY logout_notice_person (person_id, created_at)
  ) ${TABLE}`,
];

const APPEND_ONLY = ['UPDATE', 'DELETE'].map(
  (
    event,
  ) => `CREATE TRIGGER IF NOT EXISTS audit_entry_no_${event.toLowerCase()} BEFORE ${event} ON audit_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are never changed'`,
);
