import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** What companies are interested in, and which entries were found for them. */
export class FinderTargeting1764600000701 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS finder_interest (
        company_id ${ID} NOT NULL,
        kinds text NOT NULL,
        fields text NOT NULL,
        places text NOT NULL,
        words text NOT NULL,
        frequency ${code(8)} NOT NULL,
        stop_code ${code(43)} NOT NULL,
        next_at datetime(3) NOT NULL,
        version int unsigned NOT NULL,
        updated_at datetime(3) NOT NULL,
        PRIMARY KEY (company_id),
        UNIQUE KEY finder_interest_stop (stop_code),
        KEY finder_interest_next (frequency, next_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await runner.query(`
      CREATE TABLE IF NOT EXISTS finder_push (
        company_id ${ID} NOT NULL,
        entry_id ${ID} NOT NULL,
        entry_version int unsigned NOT NULL,
        change_number bigint unsigned NOT NULL,
        reasons text NOT NULL,
        at datetime(3) NOT NULL,
        told_at datetime(3) NULL,
        PRIMARY KEY (company_id, entry_id, entry_version),
        KEY finder_push_told (company_id, told_at, change_number)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    // What is there already is news to nobody.
    await runner.query(
      "INSERT IGNORE INTO finder_counter (name, value) SELECT 'targeting', value FROM finder_counter WHERE name = 'entries'",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM finder_counter WHERE name = 'targeting'");
    for (const table of ['finder_push', 'finder_interest']) await runner.query(`DROP TABLE ${table}`);
  }
}
