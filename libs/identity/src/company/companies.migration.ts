import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = 'CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** Invitations, requests of companies that join, ends of periods, and what was done for which company. */
export class Companies1764200100005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['membership', 'staff_role']) {
      if (await runner.hasColumn(table, 'expiry_done')) continue;
      await runner.query(`ALTER TABLE ${table} ADD COLUMN expiry_done datetime(3) NULL,
        ADD KEY ${table}_expiry (expiry_done, valid_until)`);
    }
    if (!(await runner.hasColumn('audit_entry', 'company_id'))) {
      // Earlier entries may not be updated, so the column is born with its values and then becomes an ordinary one.
      await runner.query(`ALTER TABLE audit_entry ADD COLUMN company_id ${ID}
          GENERATED ALWAYS AS (JSON_UNQUOTE(JSON_EXTRACT(record, '$.companyId'))) STORED AFTER person_id,
        ADD KEY audit_entry_company (company_id, seq)`);
    }
    await runner.query(`ALTER TABLE audit_entry MODIFY COLUMN company_id ${ID} NULL`);
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['company_request', 'request_document', 'invitation']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query('ALTER TABLE audit_entry DROP KEY audit_entry_company, DROP COLUMN company_id');
    for (const table of ['membership', 'staff_role']) {
      await runner.query(`ALTER TABLE ${table} DROP KEY ${table}_expiry, DROP COLUMN expiry_done`);
    }
  }
}

const TABLES = [
  `CREATE TABLE IF NOT EXISTS invitation (
    id ${ID} NOT NULL,
    company_id ${ID} NOT NULL,
    address varchar(254) NOT NULL,
    name varchar(100) NOT NULL,
    role varchar(20) ${WORD} NOT NULL,
    grants text NOT NULL,
    valid_from datetime(3) NULL,
    valid_until datetime(3) NULL,
    invited_by ${ID} NOT NULL,
    mail_id ${ID} NOT NULL,
    sent_at datetime(3) NOT NULL,
    expires_at datetime(3) NOT NULL,
    answer varchar(20) ${WORD} NULL,
    answered_by ${ID} NULL,
    answered_at datetime(3) NULL,
    created_at datetime(3) NOT NULL,
    PRIMARY KEY (id),
    KEY invitation_company (company_id, answer, created_at),
    UNIQUE KEY invitation_mail (mail_id),
    CONSTRAINT invitation_of_company FOREIGN KEY (company_id) REFERENCES company (id)
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS request_document (
    sha256 char(64) ${WORD} NOT NULL,
    type varchar(40) ${WORD} NOT NULL,
    size int unsigned NOT NULL,
    content mediumblob NOT NULL,
    created_at datetime(3) NOT NULL,
    PRIMARY KEY (sha256)
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS company_request (
    id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    uscc char(18) ${WORD} NOT NULL,
    name varchar(200) NOT NULL,
    district char(6) ${WORD} NOT NULL,
    registered_on date NOT NULL,
    legal_representative varchar(60) NOT NULL,
    document_sha256 char(64) ${WORD} NOT NULL,
    document_name varchar(130) NOT NULL,
    language char(2) ${WORD} NOT NULL,
    state varchar(20) ${WORD} NOT NULL,
    version int unsigned NOT NULL,
    waiting_slot char(1) ${WORD} NULL,
    company_id ${ID} NULL,
    reason varchar(500) NULL,
    decided_by ${ID} NULL,
    decided_at datetime(3) NULL,
    created_at datetime(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY company_request_waiting (person_id, uscc, waiting_slot),
    KEY company_request_state (state, created_at),
    KEY company_request_uscc (uscc),
    CONSTRAINT company_request_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT company_request_document FOREIGN KEY (document_sha256) REFERENCES request_document (sha256)
  ) ${TABLE}`,
];
