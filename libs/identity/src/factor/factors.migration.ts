import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = 'CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** Second factors: authenticator apps, passkeys, recovery codes. */
export class Factors1764200100003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['recovery_code', 'passkey', 'totp_factor'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = [
  `CREATE TABLE IF NOT EXISTS totp_factor (
    person_id ${ID} NOT NULL,
    secret_sealed varchar(200) ${WORD} NOT NULL,
    confirmed_at datetime(3) NOT NULL,
    last_step int unsigned NOT NULL,
    last_used_at datetime(3) NULL,
    PRIMARY KEY (person_id),
    CONSTRAINT totp_factor_person FOREIGN KEY (person_id) REFERENCES person (id)
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS passkey (
    id ${ID} NOT NULL,
    person_id ${ID} NOT NULL,
    credential_id varchar(1400) ${WORD} NOT NULL,
    credential_hash char(64) ${WORD} NOT NULL,
    public_key text ${WORD} NOT NULL,
    sign_count int unsigned NOT NULL,
    transports varchar(100) ${WORD} NOT NULL,
    name varchar(60) NOT NULL,
    user_handle varchar(64) ${WORD} NOT NULL,
    backed_up tinyint(1) NOT NULL,
    created_at datetime(3) NOT NULL,
    last_used_at datetime(3) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY passkey_credential (credential_hash),
    KEY passkey_person (person_id),
    CONSTRAINT passkey_of_person FOREIGN KEY (person_id) REFERENCES person (id)
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS recovery_code (
    hash char(64) ${WORD} NOT NULL,
    person_id ${ID} NOT NULL,
    created_at datetime(3) NOT NULL,
    used_at datetime(3) NULL,
    PRIMARY KEY (hash),
    KEY recovery_code_person (person_id),
    CONSTRAINT recovery_code_of_person FOREIGN KEY (person_id) REFERENCES person (id)
  ) ${TABLE}`,
];
