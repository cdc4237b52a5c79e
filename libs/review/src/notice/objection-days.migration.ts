import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

/** Objections of one person are counted by the day. */
export class ReviewObjectionDays1764500000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS review_objection_day (
        objector_key varchar(80) ${ASCII} NOT NULL,
        day date NOT NULL,
        made int unsigned NOT NULL,
        PRIMARY KEY (objector_key, day)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE review_objection_day');
  }
}
