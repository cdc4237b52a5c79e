import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The dictionary of the search, and what tells an index whose entries it holds. */
export class FinderLexicon1764600000301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS finder_word (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        type varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        words text NOT NULL,
        version int unsigned NOT NULL,
        removed tinyint NOT NULL,
        person_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        person_name varchar(100) NULL,
        changed_at datetime(3) NOT NULL,
        PRIMARY KEY (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    // `origin` is this database's own number, `wish` how often an operator wanted all indexes built anew.
    await runner.query(
      "INSERT IGNORE INTO finder_counter (name, value) VALUES ('wish', 0), ('origin', UUID_SHORT())",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM finder_counter WHERE name IN ('wish', 'origin')");
    await runner.query('DROP TABLE finder_word');
  }
}
