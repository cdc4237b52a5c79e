import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Schedule1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS schedule (
        name varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        taken_at datetime(3) NOT NULL,
        PRIMARY KEY (name)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE schedule');
  }
}
