import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Certificate1764000100003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS certificate (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        public_id char(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        number varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        owner_kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        owner_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        company_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        company_name varchar(200) NOT NULL,
        company_uscc varchar(18) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        programme varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        title json NOT NULL,
        field json NOT NULL,
        authorities json NOT NULL,
        issued_on date NOT NULL,
        valid_until date NOT NULL,
        demonstration tinyint(1) NOT NULL,
        state varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        revoked_on date NULL,
        revoked_by varchar(100) NULL,
        revoked_reason varchar(500) NULL,
        pdf_sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY certificate_public_id (public_id),
        UNIQUE KEY certificate_number (number),
        UNIQUE KEY certificate_owner (owner_kind, owner_id),
        KEY certificate_company (company_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await runner.query(`
      CREATE TABLE IF NOT EXISTS certificate_sequence (
        prefix varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        last int unsigned NOT NULL,
        PRIMARY KEY (prefix)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE certificate_sequence');
    await runner.query('DROP TABLE certificate');
  }
}
