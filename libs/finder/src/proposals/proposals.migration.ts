import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** What companies propose for the directories. */
export class FinderProposals1764600000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE IF NOT EXISTS finder_proposal (
        id ${ID} NOT NULL,
        entry_id ${ID} NULL,
        open_key ${ID} NULL,
        company_id ${ID} NOT NULL,
        company_name varchar(200) NOT NULL,
        kind ${code(12)} NOT NULL,
        state ${code(12)} NOT NULL,
        version int unsigned NOT NULL,
        title varchar(500) NOT NULL,
        title_en varchar(1000) NULL,
        body mediumtext NOT NULL,
        fields mediumtext NOT NULL,
        created_by ${ID} NOT NULL,
        saved_by ${ID} NOT NULL,
        created_at datetime(3) NOT NULL,
        updated_at datetime(3) NOT NULL,
        submitted_at datetime(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY finder_proposal_open (open_key),
        KEY finder_proposal_company (company_id, state, updated_at),
        KEY finder_proposal_state (state, updated_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE finder_proposal');
  }
}
