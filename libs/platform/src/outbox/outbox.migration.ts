import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Outbox1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS outbox (
        seq bigint unsigned NOT NULL AUTO_INCREMENT,
        event_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        type varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        payload longtext CHARACTER SET utf8mb4 NOT NULL,
        request_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        created_at datetime(3) NOT NULL,
        relayed_at datetime(3) NULL,
        PRIMARY KEY (seq),
        UNIQUE KEY outbox_event (event_id),
        KEY outbox_waiting (relayed_at, seq)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await runner.query(`
      CREATE TABLE IF NOT EXISTS inbox (
        event_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subscriber varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        outcome varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        note varchar(500) NULL,
        handled_at datetime(3) NOT NULL,
        PRIMARY KEY (event_id, subscriber),
        KEY inbox_handled (handled_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE inbox');
    await runner.query('DROP TABLE outbox');
  }
}
