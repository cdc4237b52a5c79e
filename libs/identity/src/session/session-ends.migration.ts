import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = 'CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** Ends of sessions with their causes; notices of them go out by the queue instead of a timer. */
export class SessionEnds1764200100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS session_end (
      id ${ID} NOT NULL,
      cause varchar(30) ${WORD} NOT NULL,
      session_uid varchar(64) ${WORD} NULL,
      person_id ${ID} NULL,
      company_id ${ID} NULL,
      client_id varchar(100) ${WORD} NULL,
      except_uid varchar(64) ${WORD} NULL,
      ended_by ${ID} NULL,
      created_at datetime(3) NOT NULL,
      done_at datetime(3) NULL,
      sessions int unsigned NOT NULL DEFAULT 0,
      PRIMARY KEY (id),
      KEY session_end_done (done_at)
    ) ${TABLE}`);
    // What still waits here would be told by a timer that no longer runs; it concerns sessions of an older release.
    await runner.query('DROP TABLE IF EXISTS logout_notice');
    await runner.query(`CREATE TABLE logout_notice (
      id ${ID} NOT NULL,
      protocol varchar(10) ${WORD} NOT NULL,
      session_uid varchar(64) ${WORD} NOT NULL,
      client_id varchar(100) ${WORD} NOT NULL,
      person_id ${ID} NOT NULL,
      sid varchar(128) ${WORD} NOT NULL,
      address varchar(1000) NULL,
      attempts int unsigned NOT NULL DEFAULT 0,
      created_at datetime(3) NOT NULL,
      delivered_at datetime(3) NULL,
      last_error varchar(300) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY logout_notice_once (session_uid, client_id, sid),
      KEY logout_notice_person (person_id, created_at),
      KEY logout_notice_waiting (delivered_at, created_at)
    ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE session_end');
    await runner.query('DROP TABLE logout_notice');
    await runner.query(`CREATE TABLE logout_notice (
      id ${ID} NOT NULL,
      client_id varchar(100) ${WORD} NOT NULL,
      person_id ${ID} NOT NULL,
      sid varchar(64) ${WORD} NULL,
      attempts int unsigned NOT NULL DEFAULT 0,
      created_at datetime(3) NOT NULL,
      due_at datetime(3) NULL,
      delivered_at datetime(3) NULL,
      last_error varchar(300) NULL,
      PRIMARY KEY (id),
      KEY logout_notice_due (due_at),
      KEY logout_notice_person (person_id, created_at)
    ) ${TABLE}`);
  }
}
