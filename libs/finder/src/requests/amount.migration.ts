import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much a fund is asked for, in fen. */
export class FinderRequestAmount1764600000602 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE finder_request ADD COLUMN IF NOT EXISTS amount bigint NULL AFTER people');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE finder_request DROP COLUMN amount');
  }
}
