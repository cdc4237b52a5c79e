import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';

/** Which owners were told that an entry is stale. */
export class FinderReminders1764600000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE IF NOT EXISTS finder_reminder (
        entry_id ${ID} NOT NULL,
        confirmed_on date NOT NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (entry_id, confirmed_on)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE finder_reminder');
  }
}
