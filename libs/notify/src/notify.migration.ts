import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notify1764000100002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS message (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        company_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        kind varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        notice_key varchar(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        title_zh varchar(200) NOT NULL,
        title_en varchar(300) NOT NULL,
        body_zh text NOT NULL,
        body_en text NOT NULL,
        link varchar(300) NOT NULL,
        created_at datetime(3) NOT NULL,
        read_at datetime(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY message_notice (notice_key, person_id),
        KEY message_inbox (person_id, id),
        KEY message_unread (person_id, read_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await runner.query(`
      CREATE TABLE IF NOT EXISTS person_contact (
        person_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(100) NOT NULL,
        email varchar(254) NULL,
        language varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        seen_at datetime(3) NOT NULL,
        PRIMARY KEY (person_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await runner.query(`
      CREATE TABLE IF NOT EXISTS staff_seat (
        person_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        role varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        district varchar(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (person_id, role, district),
        KEY staff_seat_role (role, district)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await runner.query(`
      CREATE TABLE IF NOT EXISTS company_seat (
        person_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        company_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (person_id, company_id),
        KEY company_seat_company (company_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['company_seat', 'staff_seat', 'person_contact', 'message']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
