import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Entries of the six directories, where they come from, what they said before, and the order of changes. */
export class Finder1764600000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(TABLES)) {
      await runner.query(
        `CREATE TABLE IF NOT EXISTS ${name} (${columns}) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`,
      );
    }
    await runner.query(
      "INSERT IGNORE INTO finder_counter (name, value) VALUES ('entries', 0), ('lexicon', 0)",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(TABLES).toReversed()) await runner.query(`DROP TABLE ${name}`);
  }
}

const TABLES = {
  finder_counter: `
        name ${code(20)} NOT NULL,
        value bigint unsigned NOT NULL,
        PRIMARY KEY (name)`,
  finder_source: `
        id ${ID} NOT NULL,
        name varchar(120) NOT NULL,
        licence varchar(500) NOT NULL,
        address varchar(500) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY finder_source_name (name)`,
  finder_entry: `
        id ${ID} NOT NULL,
        kind ${code(12)} NOT NULL,
        address varchar(80) COLLATE utf8mb4_bin NOT NULL,
        state ${code(12)} NOT NULL,
        version int unsigned NOT NULL,
        change_number bigint unsigned NOT NULL,
        source_id ${ID} NULL,
        external_id varchar(120) COLLATE utf8mb4_bin NULL,
        company_id ${ID} NULL,
        title varchar(300) NOT NULL,
        title_en varchar(500) NULL,
        body mediumtext NOT NULL,
        fields text NOT NULL,
        closes_on date NULL,
        confirmed_on date NOT NULL,
        pinned tinyint NOT NULL,
        demo tinyint NOT NULL,
        created_at datetime(3) NOT NULL,
        updated_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY finder_entry_address (address),
        UNIQUE KEY finder_entry_change (change_number),
        UNIQUE KEY finder_entry_external (source_id, external_id),
        KEY finder_entry_owner (company_id, kind),
        KEY finder_entry_kind (kind, state, id),
        KEY finder_entry_confirmed (state, confirmed_on)`,
  finder_entry_version: `
        entry_id ${ID} NOT NULL,
        version int unsigned NOT NULL,
        content mediumtext NOT NULL,
        reason ${code(20)} NOT NULL,
        person_id ${ID} NULL,
        person_name varchar(100) NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (entry_id, version)`,
};
