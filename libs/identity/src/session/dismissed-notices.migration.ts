import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices that an operator has given up. */
export class DismissedNotices1764200100012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('logout_notice', 'dismissed_at')) return;
    await runner.query(
      'ALTER TABLE logout_notice ADD COLUMN dismissed_at datetime(3) NULL AFTER delivered_at',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE logout_notice DROP COLUMN dismissed_at');
  }
}
