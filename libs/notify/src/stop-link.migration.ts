import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where messages of a kind are stopped. */
export class NotifyStopLink1764600000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const there: unknown[] = await runner.query("SHOW COLUMNS FROM message LIKE 'stop_link'");
    if (there.length > 0) return;
    await runner.query('ALTER TABLE message ADD COLUMN stop_link varchar(200) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE message DROP COLUMN stop_link');
  }
}
