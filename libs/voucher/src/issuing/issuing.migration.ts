import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

export class VoucherIssuing1764400000002 implements MigrationInterface {
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
  voucher_team: `
        id ${ID} NOT NULL,
        company_id ${ID} NOT NULL,
        name varchar(100) NOT NULL,
        leader varchar(100) NOT NULL,
        members int unsigned NOT NULL,
        hosted_from date NOT NULL,
        created_by ${ID} NOT NULL,
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY voucher_team_company (company_id, name)`,
  voucher_declaration: `
        id ${ID} NOT NULL,
        company_id ${ID} NOT NULL,
        year int unsigned NOT NULL,
        industry ${code(5)} NOT NULL,
        staff int unsigned NOT NULL,
        revenue bigint NOT NULL,
        assets bigint NOT NULL,
        controller_name varchar(200) NOT NULL,
        controller_key ${code(64)} NOT NULL,
        incubator_uscc ${code(18)} NULL,
        person_id ${ID} NOT NULL,
        person_name varchar(100) NOT NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        KEY voucher_declaration_company (company_id, at)`,
  voucher_allowance: `
        holder ${code(80)} NOT NULL,
        year int unsigned NOT NULL,
        scope ${code(20)} NOT NULL,
        taken bigint NOT NULL,
        cap bigint NOT NULL,
        PRIMARY KEY (holder, year, scope),
        CONSTRAINT voucher_allowance_kept CHECK (taken >= 0 AND taken <= cap)`,
  voucher: `
        id ${ID} NOT NULL,
        number ${code(40)} NOT NULL,
        line_id ${ID} NOT NULL,
        round ${code(20)} NOT NULL,
        scheme ${code(40)} NOT NULL,
        scheme_version int unsigned NOT NULL,
        kind ${code(20)} NOT NULL,
        position int unsigned NOT NULL,
        company_id ${ID} NOT NULL,
        company_name varchar(200) NOT NULL,
        company_uscc ${code(18)} NOT NULL,
        district ${code(6)} NOT NULL,
        team_id ${ID} NULL,
        team_name varchar(100) NULL,
        controller_key ${code(64)} NULL,
        cap_year int unsigned NOT NULL,
        contract_amount bigint NOT NULL,
        amount bigint NOT NULL,
        state ${code(20)} NOT NULL,
        version int unsigned NOT NULL,
        account_id ${ID} NULL,
        applied_by ${ID} NOT NULL,
        applied_at datetime(3) NOT NULL,
        issued_at datetime(3) NULL,
        expires_at datetime(3) NULL,
        extended_at datetime(3) NULL,
        reminded_days int unsigned NULL,
        ended_at datetime(3) NULL,
        client_key ${ID} NOT NULL,
        request_hash ${code(64)} NOT NULL,
        evaluation longtext NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY voucher_number (number),
        UNIQUE KEY voucher_position (line_id, position),
        UNIQUE KEY voucher_key (company_id, client_key),
        KEY voucher_waiting (line_id, state, position),
        KEY voucher_company (company_id, applied_at),
        KEY voucher_expiry (state, expires_at),
        KEY voucher_controller (controller_key),
        CONSTRAINT voucher_of_line FOREIGN KEY (line_id) REFERENCES voucher_budget_line (id),
        CONSTRAINT voucher_of_team FOREIGN KEY (team_id) REFERENCES voucher_team (id)`,
};
