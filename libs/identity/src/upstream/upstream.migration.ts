import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORD = 'CHARACTER SET ascii COLLATE ascii_bin';

/** People of other OpenID Providers who are people of ours too. */
export class UpstreamAccounts1764200100008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS upstream_account (
      issuer varchar(255) ${WORD} NOT NULL,
      subject varchar(255) ${WORD} NOT NULL,
      person_id char(36) ${WORD} NOT NULL,
      provider varchar(30) ${WORD} NOT NULL,
      label varchar(200) NOT NULL,
      linked_at datetime(3) NOT NULL,
      used_at datetime(3) NULL,
      PRIMARY KEY (issuer, subject),
      KEY upstream_account_person (person_id),
      CONSTRAINT upstream_account_of_person FOREIGN KEY (person_id) REFERENCES person (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE upstream_account');
  }
}
