import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Review1764000000301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(TABLES)) {
      await runner.query(
        `CREATE TABLE IF NOT EXISTS ${name} (${columns}) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(TABLES).toReversed()) await runner.query(`DROP TABLE ${name}`);
  }
}

const TABLES = {
  review_history: `
        subject char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        seq int unsigned NOT NULL,
        at datetime(3) NOT NULL,
        move varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        from_state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        to_state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        version int unsigned NOT NULL,
        person_id char(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        person_name varchar(100) NOT NULL,
        acting_for varchar(200) NULL,
        capacity varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        reason varchar(2000) NULL,
        request_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        changes longtext NOT NULL,
        previous_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (subject, seq)`,
  review_returned_item: `
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        place int unsigned NOT NULL,
        pointer varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        comment varchar(1000) NOT NULL,
        person_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_name varchar(100) NOT NULL,
        capacity varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        at datetime(3) NOT NULL,
        old_value longtext NOT NULL,
        new_value longtext NULL,
        answered_at datetime(3) NULL,
        PRIMARY KEY (id),
        KEY review_returned_item_subject (subject, at, place)`,
  review_decision: `
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        stage varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        outcome varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_name varchar(100) NOT NULL,
        at datetime(3) NOT NULL,
        reason varchar(2000) NULL,
        PRIMARY KEY (id),
        KEY review_decision_subject (subject, stage)`,
};
