import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = (length: number) => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Public notices and objections to them. */
export class ReviewNotices1764300000002 implements MigrationInterface {
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
  review_notice: `
        id ${ID} NOT NULL,
        kind ${word(40)} NOT NULL,
        title json NOT NULL,
        text json NOT NULL,
        working_days int unsigned NOT NULL,
        opens_at datetime(3) NOT NULL,
        closes_at datetime(3) NOT NULL,
        opened_by ${ID} NULL,
        PRIMARY KEY (id),
        KEY review_notice_kind (kind, opens_at)`,
  review_notice_entry: `
        id ${ID} NOT NULL,
        notice_id ${ID} NOT NULL,
        place int unsigned NOT NULL,
        subject ${ID} NOT NULL,
        name varchar(200) NOT NULL,
        details json NOT NULL,
        state ${word(20)} NOT NULL,
        listed_key ${ID} NULL,
        PRIMARY KEY (id),
        UNIQUE KEY review_notice_entry_place (notice_id, place),
        UNIQUE KEY review_notice_entry_listed (listed_key),
        CONSTRAINT review_notice_entry_notice FOREIGN KEY (notice_id) REFERENCES review_notice (id)`,
  review_objection: `
        id ${ID} NOT NULL,
        notice_id ${ID} NOT NULL,
        entry_id ${ID} NOT NULL,
        subject ${ID} NOT NULL,
        person_id ${ID} NULL,
        name varchar(100) NOT NULL,
        contact varchar(200) NULL,
        objector_key ${word(80)} NOT NULL,
        reason varchar(4000) NOT NULL,
        evidence json NOT NULL,
        state ${word(20)} NOT NULL,
        lodged_at datetime(3) NOT NULL,
        decided_by ${ID} NULL,
        decided_by_name varchar(100) NULL,
        decided_at datetime(3) NULL,
        decision_reason varchar(2000) NULL,
        PRIMARY KEY (id),
        KEY review_objection_entry (entry_id, state),
        KEY review_objection_subject (subject, lodged_at),
        KEY review_objection_objector (notice_id, objector_key),
        CONSTRAINT review_objection_on FOREIGN KEY (entry_id) REFERENCES review_notice_entry (id)`,
};
