import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';

/** Which entries show services of the voucher catalogue. */
export class FinderCatalogue1764600000401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE IF NOT EXISTS finder_catalogue_item (
        item_id ${ID} NOT NULL,
        provider_id ${ID} NOT NULL,
        entry_id ${ID} NULL,
        offered tinyint NOT NULL,
        content_hash varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        told_at datetime(3) NOT NULL,
        PRIMARY KEY (item_id),
        UNIQUE KEY finder_catalogue_item_entry (entry_id)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE finder_catalogue_item');
  }
}
