import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when a notice is tried, and companies that nobody may act for. Each statement may be repeated. */
export class LogoutPatience1764200100010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('logout_notice', 'tried_until'))) {
      await runner.query(
        'ALTER TABLE logout_notice ADD COLUMN tried_until datetime(3) NULL AFTER created_at',
      );
    }
    await runner.query(
      'UPDATE logout_notice SET tried_until = created_at + INTERVAL 1 DAY WHERE tried_until IS NULL',
    );
    await runner.query('ALTER TABLE logout_notice MODIFY COLUMN tried_until datetime(3) NOT NULL');
    if (!(await runner.hasColumn('company', 'disabled_at'))) {
      await runner.query('ALTER TABLE company ADD COLUMN disabled_at datetime(3) NULL');
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE logout_notice DROP COLUMN tried_until');
    await runner.query('ALTER TABLE company DROP COLUMN disabled_at');
  }
}
