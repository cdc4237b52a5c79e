import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = 'CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** Forgotten passwords, registration, changes of address; an address belongs to one account. */
export class AccountChanges1764200100004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const shared: unknown[] = await runner.query(
      "SHOW INDEX FROM person WHERE Key_name = 'person_email' AND Non_unique = 1",
    );
    if (shared.length > 0) {
      await runner.query('ALTER TABLE person DROP KEY person_email, ADD UNIQUE KEY person_email (email)');
    }
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['email_change', 'registration', 'reset_request'])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query('ALTER TABLE person DROP KEY person_email, ADD KEY person_email (email)');
  }
}

const TABLES = [
  `CREATE TABLE IF NOT EXISTS reset_request (
    id ${ID} NOT NULL,
    typed varchar(254) NOT NULL,
    language char(2) ${WORD} NOT NULL,
    address varchar(64) NOT NULL,
    created_at datetime(3) NOT NULL,
    PRIMARY KEY (id)
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS registration (
    id ${ID} NOT NULL,
    login varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name varchar(100) NOT NULL,
    email varchar(254) NOT NULL,
    password_hash varchar(255) ${WORD} NOT NULL,
    created_at datetime(3) NOT NULL,
    expires_at datetime(3) NOT NULL,
    PRIMARY KEY (id),
    KEY registration_expires (expires_at)
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS email_change (
    id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    email varchar(254) NOT NULL,
    former varchar(254) NULL,
    created_at datetime(3) NOT NULL,
    expires_at datetime(3) NOT NULL,
    confirmed_at datetime(3) NULL,
    agreed_at datetime(3) NULL,
    ended_at datetime(3) NULL,
    outcome varchar(20) ${WORD} NULL,
    PRIMARY KEY (id),
    KEY email_change_person (person_id, created_at),
    CONSTRAINT email_change_owner FOREIGN KEY (person_id) REFERENCES person (id)
  ) ${TABLE}`,
];
