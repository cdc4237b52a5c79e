import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = (length: number) => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Approval chains; a decision may be a step of one, each step and each person at most once. */
export class ReviewApprovals1764300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS review_approval_chain (
        id ${ID} NOT NULL,
        subject ${ID} NOT NULL,
        purpose ${word(40)} NOT NULL,
        round int unsigned NOT NULL,
        plan ${word(60)} NOT NULL,
        amount_fen bigint NULL,
        steps json NOT NULL,
        prepared_by json NOT NULL,
        company_ids json NOT NULL,
        district ${word(6)} NULL,
        state ${word(20)} NOT NULL,
        started_at datetime(3) NOT NULL,
        ended_at datetime(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY review_approval_chain_round (subject, purpose, round)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    const known: unknown[] = await runner.query("SHOW COLUMNS FROM review_decision LIKE 'chain_id'");
    if (known.length === 0) {
      await runner.query(`ALTER TABLE review_decision
        ADD COLUMN chain_id ${ID} NULL,
        ADD COLUMN step int unsigned NULL,
        ADD UNIQUE KEY review_decision_step (chain_id, step),
        ADD UNIQUE KEY review_decision_person (chain_id, person_id)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE review_decision
      DROP KEY review_decision_step, DROP KEY review_decision_person, DROP COLUMN chain_id, DROP COLUMN step`);
    await runner.query('DROP TABLE review_approval_chain');
  }
}
