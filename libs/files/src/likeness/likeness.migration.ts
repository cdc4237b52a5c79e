import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FilesLikeness1764500000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS file_likeness (
        sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        picture_1 bigint unsigned NULL,
        picture_2 bigint unsigned NULL,
        picture_3 bigint unsigned NULL,
        picture_4 bigint unsigned NULL,
        looked_at datetime(3) NOT NULL,
        PRIMARY KEY (sha256)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await runner.query(`
      CREATE TABLE IF NOT EXISTS file_shingle (
        sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        hash int unsigned NOT NULL,
        PRIMARY KEY (sha256, hash),
        KEY file_shingle_hash (hash)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE file_shingle');
    await runner.query('DROP TABLE file_likeness');
  }
}
