import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = 'CHARACTER SET ascii COLLATE ascii_bin';

const COLUMNS = [
  ['protocol', `varchar(10) ${WORD} NOT NULL DEFAULT 'oidc' AFTER id`],
  ['name_zh', `varchar(100) NOT NULL DEFAULT ''`],
  ['name_en', `varchar(100) NOT NULL DEFAULT ''`],
  ['purpose_zh', `varchar(200) NOT NULL DEFAULT ''`],
  ['purpose_en', `varchar(200) NOT NULL DEFAULT ''`],
  ['previous_secret_sealed', `text ${WORD} NULL`],
  ['previous_secret_until', 'datetime(3) NULL'],
  ['entry_address', 'varchar(1000) NULL'],
  ['audience', `varchar(100) ${WORD} NULL`],
  ['admits', `varchar(300) ${WORD} NULL`],
  ['disabled_at', 'datetime(3) NULL'],
  ['removed_at', 'datetime(3) NULL'],
  ['created_at', 'datetime(3) NULL'],
  ['created_by', `${ID} NULL`],
  ['updated_by', `${ID} NULL`],
] as const;

/** Relying parties as a platform administrator registers them. */
export class ClientRegistry1764200100006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // One statement, so that it is there whole or not at all.
    if (!(await runner.hasColumn('oidc_client', 'protocol'))) {
      const added = COLUMNS.map(([name, definition]) => `ADD COLUMN ${name} ${definition}`);
      await runner.query(`ALTER TABLE oidc_client ${added.join(', ')}`);
    }
    await runner.query(`CREATE TABLE IF NOT EXISTS client_logo (
      client_id varchar(100) ${WORD} NOT NULL,
      type varchar(20) ${WORD} NOT NULL,
      digest varchar(22) ${WORD} NOT NULL,
      bytes mediumblob NOT NULL,
      updated_at datetime(3) NOT NULL,
      PRIMARY KEY (client_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE client_logo');
    const dropped = COLUMNS.map(([name]) => `DROP COLUMN ${name}`);
    await runner.query(`ALTER TABLE oidc_client ${dropped.join(', ')}`);
  }
}
