import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

export class VoucherClaims1764400000401 implements MigrationInterface {
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
  voucher_claim: `
        id ${ID} NOT NULL,
        number ${code(20)} NOT NULL,
        order_id ${ID} NOT NULL,
        open_key ${ID} NULL,
        line_id ${ID} NOT NULL,
        round ${code(20)} NOT NULL,
        kind ${code(20)} NOT NULL,
        company_id ${ID} NOT NULL,
        company_name varchar(200) NOT NULL,
        provider_company_id ${ID} NOT NULL,
        provider_name varchar(200) NOT NULL,
        amount bigint NOT NULL,
        state ${code(20)} NOT NULL,
        version int unsigned NOT NULL,
        invoice_number ${code(20)} NOT NULL,
        invoice_code ${code(12)} NOT NULL,
        invoice_date date NOT NULL,
        invoice_amount bigint NOT NULL,
        invoice_seller varchar(200) NOT NULL,
        payment_date date NOT NULL,
        payment_amount bigint NOT NULL,
        payee_bank varchar(120) NULL,
        payee_account ${code(32)} NULL,
        findings longtext NOT NULL,
        prepared_by longtext NOT NULL,
        clock_limit_days int unsigned NOT NULL DEFAULT 0,
        clock_used_days int unsigned NOT NULL DEFAULT 0,
        clock_running_since datetime(3) NULL,
        clock_due_at datetime(3) NULL,
        submitted_at datetime(3) NOT NULL,
        resubmitted_at datetime(3) NULL,
        updated_at datetime(3) NOT NULL,
        ended_at datetime(3) NULL,
        client_key ${ID} NOT NULL,
        request_hash ${code(64)} NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY voucher_claim_number (number),
        UNIQUE KEY voucher_claim_key (company_id, client_key),
        UNIQUE KEY voucher_claim_open (open_key),
        KEY voucher_claim_order (order_id),
        KEY voucher_claim_line (line_id),
        KEY voucher_claim_company (company_id, submitted_at),
        KEY voucher_claim_desk (state, clock_due_at),
        CONSTRAINT voucher_claim_amounts CHECK (amount > 0 AND amount <= invoice_amount AND payment_amount > 0),
        CONSTRAINT voucher_claim_of_order FOREIGN KEY (order_id) REFERENCES voucher_order (id)`,
  voucher_claim_use: `
        kind ${code(10)} NOT NULL,
        value ${code(64)} NOT NULL,
        claim_id ${ID} NOT NULL,
        PRIMARY KEY (kind, value),
        KEY voucher_claim_use_claim (claim_id)`,
  voucher_claim_clash: `
        id ${ID} NOT NULL,
        order_id ${ID} NOT NULL,
        claim_id ${ID} NOT NULL,
        kind ${code(10)} NOT NULL,
        value ${code(64)} NOT NULL,
        person_id ${ID} NOT NULL,
        person_name varchar(100) NOT NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        KEY voucher_claim_clash_order (order_id),
        KEY voucher_claim_clash_claim (claim_id)`,
  voucher_claim_sequence: `
        year int unsigned NOT NULL,
        last int unsigned NOT NULL,
        PRIMARY KEY (year)`,
};
