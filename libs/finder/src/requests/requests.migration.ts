import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** What companies ask of whoever offers an entry, and what both sides write. */
export class FinderRequests1764600000601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE IF NOT EXISTS finder_request (
        id ${ID} NOT NULL,
        kind ${code(10)} NOT NULL,
        entry_id ${ID} NOT NULL,
        entry_kind ${code(12)} NOT NULL,
        entry_address varchar(80) COLLATE utf8mb4_bin NOT NULL,
        entry_title varchar(300) NOT NULL,
        company_id ${ID} NOT NULL,
        company_name varchar(200) NOT NULL,
        owner_company_id ${ID} NULL,
        owner_name varchar(200) NULL,
        open_key ${code(73)} NULL,
        state ${code(12)} NOT NULL,
        version int unsigned NOT NULL,
        contact varchar(200) NULL,
        wishes varchar(500) NULL,
        people int unsigned NULL,
        visit_day date NULL,
        visit_time ${code(5)} NULL,
        due_at datetime(3) NULL,
        reminded_at datetime(3) NULL,
        created_at datetime(3) NOT NULL,
        updated_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY finder_request_open (open_key),
        KEY finder_request_asked (company_id, updated_at),
        KEY finder_request_received (owner_company_id, updated_at),
        KEY finder_request_due (state, due_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`,
    );
    await runner.query(
      `CREATE TABLE IF NOT EXISTS finder_request_message (
        id ${ID} NOT NULL,
        request_id ${ID} NOT NULL,
        side ${code(5)} NOT NULL,
        person_id ${ID} NOT NULL,
        person_name varchar(100) NOT NULL,
        body text NOT NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        KEY finder_request_message_request (request_id, at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE finder_request_message');
    await runner.query('DROP TABLE finder_request');
  }
}
