import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secrets that are changed without anybody's sign-in ending: each change adds a version. */
export class SecretVersions1764200100009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // One statement, so that it is there whole or not at all.
    if (await runner.hasColumn('sealed_secret', 'version')) return;
    await runner.query(`ALTER TABLE sealed_secret
      ADD COLUMN version int unsigned NOT NULL DEFAULT 1 AFTER name,
      ADD COLUMN active_from datetime(3) NULL,
      DROP PRIMARY KEY,
      ADD PRIMARY KEY (name, version)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM sealed_secret WHERE version > 1');
    await runner.query(`ALTER TABLE sealed_secret
      DROP PRIMARY KEY,
      ADD PRIMARY KEY (name),
      DROP COLUMN version,
      DROP COLUMN active_from`);
  }
}
