import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Files of entries that editors have sent. */
export class FinderImports1764600000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS finder_import (
        id ${ID} NOT NULL,
        kind ${code(12)} NOT NULL,
        source varchar(120) NOT NULL,
        licence varchar(500) NOT NULL,
        address varchar(500) NULL,
        dry_run tinyint NOT NULL,
        file_name varchar(200) NOT NULL,
        sha256 ${code(64)} NOT NULL,
        size int unsigned NOT NULL,
        report text NULL,
        faults mediumtext NULL,
        person_id ${ID} NOT NULL,
        person_name varchar(100) NOT NULL,
        ordered_at datetime(3) NOT NULL,
        finished_at datetime(3) NULL,
        PRIMARY KEY (id),
        KEY finder_import_ordered (ordered_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE finder_import');
  }
}
