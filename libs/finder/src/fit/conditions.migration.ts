import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a policy is for, kept with what it says. */
export class FinderConditions1764600000501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const there: unknown[] = await runner.query("SHOW COLUMNS FROM finder_entry LIKE 'conditions'");
    if (there.length > 0) return;
    await runner.query('ALTER TABLE finder_entry ADD COLUMN conditions mediumtext NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE finder_entry DROP COLUMN conditions');
  }
}
