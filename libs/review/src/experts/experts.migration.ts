import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = (length: number) => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Experts, the panels on which they sit, how they were drawn, and what they scored. */
export class ReviewExperts1764300000003 implements MigrationInterface {
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
  review_expert: `
        id ${ID} NOT NULL,
        person_id ${ID} NOT NULL,
        name varchar(100) NOT NULL,
        kind ${word(40)} NOT NULL,
        fields json NOT NULL,
        organisation varchar(200) NOT NULL,
        company_ids json NOT NULL,
        conflicts json NOT NULL,
        active tinyint NOT NULL,
        updated_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY review_expert_person (person_id),
        KEY review_expert_active (active)`,
  review_panel: `
        id ${ID} NOT NULL,
        subject ${ID} NOT NULL,
        kind ${word(40)} NOT NULL,
        round int unsigned NOT NULL,
        sheet json NOT NULL,
        seats json NOT NULL,
        ties json NOT NULL,
        limit_days int unsigned NOT NULL,
        blind tinyint NOT NULL,
        state ${word(20)} NOT NULL,
        aggregate json NULL,
        convened_at datetime(3) NOT NULL,
        ended_at datetime(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY review_panel_round (subject, round)`,
  review_draw: `
        id ${ID} NOT NULL,
        panel_id ${ID} NOT NULL,
        seed ${word(64)} NOT NULL,
        considered json NOT NULL,
        vacancies json NOT NULL,
        chosen json NOT NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        KEY review_draw_panel (panel_id, at),
        CONSTRAINT review_draw_of FOREIGN KEY (panel_id) REFERENCES review_panel (id)`,
  review_assignment: `
        id ${ID} NOT NULL,
        panel_id ${ID} NOT NULL,
        subject ${ID} NOT NULL,
        kind ${word(40)} NOT NULL,
        number int unsigned NOT NULL,
        seat int unsigned NOT NULL,
        expert_id ${ID} NOT NULL,
        person_id ${ID} NOT NULL,
        draw_id ${ID} NOT NULL,
        state ${word(20)} NOT NULL,
        assigned_at datetime(3) NOT NULL,
        due_at datetime(3) NOT NULL,
        ended_at datetime(3) NULL,
        reason varchar(2000) NULL,
        score json NULL,
        PRIMARY KEY (id),
        UNIQUE KEY review_assignment_panel (panel_id, expert_id),
        KEY review_assignment_subject (subject),
        KEY review_assignment_person (person_id, kind, state),
        KEY review_assignment_due (state, kind, due_at),
        CONSTRAINT review_assignment_on FOREIGN KEY (panel_id) REFERENCES review_panel (id),
        CONSTRAINT review_assignment_of FOREIGN KEY (expert_id) REFERENCES review_expert (id)`,
};
