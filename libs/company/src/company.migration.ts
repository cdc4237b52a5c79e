import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Company1764000100004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS company_profile (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        uscc char(18) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(200) NOT NULL,
        district char(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        registered_on date NULL,
        industry varchar(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
        field varchar(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
        address varchar(200) NULL,
        legal_representative varchar(60) NULL,
        employees int unsigned NULL,
        demonstration tinyint(1) NOT NULL,
        version int unsigned NOT NULL,
        created_at datetime(3) NOT NULL,
        updated_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY company_profile_uscc (uscc)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await runner.query(`
      CREATE TABLE IF NOT EXISTS organisation (
        id int unsigned NOT NULL,
        name varchar(160) NOT NULL,
        name_en varchar(160) NULL,
        search_key varchar(330) COLLATE utf8mb4_bin NOT NULL,
        kind varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        division char(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
        source varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE organisation');
    await runner.query('DROP TABLE company_profile');
  }
}
