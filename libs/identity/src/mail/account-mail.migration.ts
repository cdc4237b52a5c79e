import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = 'CHARACTER SET ascii COLLATE ascii_bin';

/** Mail about accounts, and the address it goes to. */
export class AccountMail1764200100002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // One statement, so that it is there whole or not at all.
    if (!(await runner.hasColumn('person', 'email'))) {
      await runner.query(`ALTER TABLE person
        ADD COLUMN email varchar(254) NULL AFTER name,
        ADD COLUMN email_confirmed_at datetime(3) NULL AFTER email,
        ADD KEY person_email (email)`);
    }
    await runner.query(`CREATE TABLE IF NOT EXISTS account_mail (
      id ${ID} NOT NULL,
      kind varchar(40) ${WORD} NOT NULL,
      person_id ${ID} NULL,
      address varchar(254) NOT NULL,
      name varchar(100) NOT NULL,
      language char(2) ${WORD} NOT NULL,
      params text NOT NULL,
      created_at datetime(3) NOT NULL,
      expires_at datetime(3) NULL,
      sent_at datetime(3) NULL,
      used_at datetime(3) NULL,
      PRIMARY KEY (id),
      KEY account_mail_person (person_id, kind, created_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE account_mail');
    await runner.query(
      'ALTER TABLE person DROP KEY person_email, DROP COLUMN email_confirmed_at, DROP COLUMN email',
    );
  }
}
