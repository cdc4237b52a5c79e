import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Questions that companies keep asking, and what was found for them. */
export class FinderSavedSearches1764600000801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(TABLES)) {
      await runner.query(
        `CREATE TABLE IF NOT EXISTS ${name} (${columns}) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(TABLES).toReversed()) await runner.query(`DROP TABLE ${name}`);
  }
}

const TABLES = {
  finder_search_owner: `
        company_id ${ID} NOT NULL,
        PRIMARY KEY (company_id)`,
  finder_saved_search: `
        id ${ID} NOT NULL,
        company_id ${ID} NOT NULL,
        name varchar(120) NOT NULL,
        query text NOT NULL,
        query_hash ${code(64)} NOT NULL,
        frequency ${code(8)} NOT NULL,
        stop_code ${code(43)} NOT NULL,
        after_change bigint unsigned NOT NULL,
        next_at datetime(3) NOT NULL,
        told_at datetime(3) NULL,
        version int unsigned NOT NULL,
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY finder_saved_search_query (company_id, query_hash),
        UNIQUE KEY finder_saved_search_stop (stop_code),
        KEY finder_saved_search_hash (query_hash, frequency),
        KEY finder_saved_search_next (frequency, next_at)`,
  finder_search_hit: `
        search_id ${ID} NOT NULL,
        entry_id ${ID} NOT NULL,
        entry_version int unsigned NOT NULL,
        change_number bigint unsigned NOT NULL,
        at datetime(3) NOT NULL,
        told_at datetime(3) NULL,
        PRIMARY KEY (search_id, entry_id, entry_version),
        KEY finder_search_hit_told (search_id, told_at, change_number)`,
};
