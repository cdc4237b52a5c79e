import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const clock = (name: string): string => `
        ${name}_limit_days int unsigned NOT NULL DEFAULT 0,
        ${name}_used_days int unsigned NOT NULL DEFAULT 0,
        ${name}_running_since datetime(3) NULL,
        ${name}_due_at datetime(3) NULL,`;

export class Hightech1764000000401 implements MigrationInterface {
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
  hightech_application: `
        id ${ID} NOT NULL,
        number ${code(20)} NOT NULL,
        company_id ${ID} NOT NULL,
        company_name varchar(200) NOT NULL,
        company_uscc ${code(18)} NOT NULL,
        district ${code(6)} NOT NULL,
        programme ${code(40)} NOT NULL,
        round ${code(40)} NOT NULL,
        open_key ${code(120)} NULL,
        form_id ${code(40)} NOT NULL,
        form_version int unsigned NOT NULL,
        rule_set_id ${code(40)} NOT NULL,
        rule_set_version int unsigned NOT NULL,
        form_values longtext NOT NULL,
        state ${code(20)} NOT NULL,
        version int unsigned NOT NULL,
        started_by ${ID} NOT NULL,
        saved_at datetime(3) NOT NULL,
        saved_by_name varchar(100) NULL,
        updated_at datetime(3) NOT NULL,
        submitted_by ${ID} NULL,
        submitted_at datetime(3) NULL,
        review_from datetime(3) NULL,${clock('clock')}${clock('correction')}
        PRIMARY KEY (id),
        UNIQUE KEY hightech_application_number (number),
        UNIQUE KEY hightech_application_open (open_key),
        KEY hightech_application_company (company_id, updated_at),
        KEY hightech_application_desk (state, district, clock_due_at),
        KEY hightech_application_correction (state, correction_due_at)`,
  hightech_change: `
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        application_id ${ID} NOT NULL,
        version int unsigned NOT NULL,
        pointer varchar(200) NOT NULL,
        old_value longtext NOT NULL,
        new_value longtext NOT NULL,
        person_id ${ID} NOT NULL,
        person_name varchar(100) NOT NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        KEY hightech_change_application (application_id, version),
        CONSTRAINT hightech_change_of FOREIGN KEY (application_id) REFERENCES hightech_application (id)`,
  hightech_finding: `
        id ${ID} NOT NULL,
        application_id ${ID} NOT NULL,
        place int unsigned NOT NULL,
        severity ${code(10)} NOT NULL,
        content longtext NOT NULL,
        found_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        KEY hightech_finding_application (application_id, place),
        CONSTRAINT hightech_finding_of FOREIGN KEY (application_id) REFERENCES hightech_application (id)`,
  hightech_evaluation: `
        id ${ID} NOT NULL,
        application_id ${ID} NOT NULL,
        version int unsigned NOT NULL,
        occasion ${code(20)} NOT NULL,
        evaluation longtext NOT NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        KEY hightech_evaluation_application (application_id, at),
        CONSTRAINT hightech_evaluation_of FOREIGN KEY (application_id) REFERENCES hightech_application (id)`,
  hightech_ip_claim: `
        application_id ${ID} NOT NULL,
        row_id ${code(40)} NOT NULL,
        number varchar(80) NOT NULL,
        PRIMARY KEY (application_id, row_id),
        KEY hightech_ip_claim_number (number),
        CONSTRAINT hightech_ip_claim_of FOREIGN KEY (application_id) REFERENCES hightech_application (id)`,
  hightech_sequence: `
        year int unsigned NOT NULL,
        last int unsigned NOT NULL,
        PRIMARY KEY (year)`,
};
