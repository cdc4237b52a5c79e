import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Files1764000100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS stored_file (
        sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        size int unsigned NOT NULL,
        type varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        scan varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        scan_finding varchar(200) NULL,
        scanned_at datetime(3) NULL,
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (sha256)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await runner.query(`
      CREATE TABLE IF NOT EXISTS attachment (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        owner_kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        owner_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        slot varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(120) NOT NULL,
        sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        uploaded_by char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        uploaded_by_name varchar(100) NOT NULL,
        uploaded_at datetime(3) NOT NULL,
        removed_by char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        removed_at datetime(3) NULL,
        PRIMARY KEY (id),
        KEY attachment_owner (owner_kind, owner_id),
        KEY attachment_content (sha256),
        CONSTRAINT attachment_stored_file FOREIGN KEY (sha256) REFERENCES stored_file (sha256) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await runner.query(`
      CREATE TABLE IF NOT EXISTS upload (
        id char(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        owner_kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        owner_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        slot varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(120) NOT NULL,
        size int unsigned NOT NULL,
        created_at datetime(3) NOT NULL,
        expires_at datetime(3) NOT NULL,
        attachment_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        PRIMARY KEY (id),
        KEY upload_owner (owner_kind, owner_id),
        KEY upload_expiry (expires_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE upload');
    await runner.query('DROP TABLE attachment');
    await runner.query('DROP TABLE stored_file');
  }
}
