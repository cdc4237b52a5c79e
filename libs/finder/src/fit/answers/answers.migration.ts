import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';

/** What companies have answered and want to be kept. */
export class FinderAnswers1764600000901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS finder_company_answer (
        company_id ${ID} NOT NULL,
        fact varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        value varchar(100) NOT NULL,
        person_id ${ID} NOT NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (company_id, fact)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE finder_company_answer');
  }
}
