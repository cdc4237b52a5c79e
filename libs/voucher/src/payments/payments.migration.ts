import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const TABLES: Readonly<Record<string, string>> = {
  voucher_payment: `
        id ${ID} NOT NULL,
        claim_id ${ID} NOT NULL,
        claim_number ${code(20)} NOT NULL,
        line_id ${ID} NOT NULL,
        company_id ${ID} NOT NULL,
        company_name varchar(200) NOT NULL,
        payee_company_id ${ID} NOT NULL,
        payee_name varchar(200) NOT NULL,
        payee_bank varchar(120) NOT NULL,
        payee_account ${code(32)} NOT NULL,
        amount bigint NOT NULL,
        prepared_by longtext NOT NULL,
        state ${code(20)} NOT NULL,
        version int unsigned NOT NULL,
        order_id ${ID} NULL,
        approved_at datetime(3) NOT NULL,
        updated_at datetime(3) NOT NULL,
        paid_on date NULL,
        failure varchar(1000) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY voucher_payment_claim (claim_id),
        KEY voucher_payment_state (state, approved_at),
        KEY voucher_payment_order (order_id)`,
  voucher_payment_order: `
        id ${ID} NOT NULL,
        number ${code(20)} NOT NULL,
        format ${code(60)} NOT NULL,
        state ${code(20)} NOT NULL,
        version int unsigned NOT NULL,
        total bigint NOT NULL,
        line_count int unsigned NOT NULL,
        client_key ${ID} NOT NULL,
        request_hash ${code(64)} NOT NULL,
        made_by ${ID} NOT NULL,
        made_by_name varchar(100) NOT NULL,
        made_at datetime(3) NOT NULL,
        released_at datetime(3) NULL,
        settled_at datetime(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY voucher_payment_order_number (number),
        UNIQUE KEY voucher_payment_order_key (client_key),
        KEY voucher_payment_order_state (state, made_at)`,
  voucher_payment_order_line: `
        reference ${code(20)} NOT NULL,
        order_id ${ID} NOT NULL,
        line int unsigned NOT NULL,
        payment_id ${ID} NOT NULL,
        open_key ${ID} NULL,
        payee_name varchar(200) NOT NULL,
        payee_bank varchar(120) NOT NULL,
        payee_account ${code(32)} NOT NULL,
        amount bigint NOT NULL,
        purpose varchar(100) NOT NULL,
        outcome ${code(10)} NULL,
        PRIMARY KEY (reference),
        UNIQUE KEY voucher_payment_order_line_order (order_id, line),
        UNIQUE KEY voucher_payment_order_line_open (open_key),
        KEY voucher_payment_order_line_payment (payment_id)`,
  voucher_payment_sequence: `
        year int unsigned NOT NULL,
        last int unsigned NOT NULL,
        PRIMARY KEY (year)`,
  voucher_bank_result: `
        id ${ID} NOT NULL,
        sha256 ${code(64)} NOT NULL,
        file_name varchar(200) NOT NULL,
        format ${code(60)} NOT NULL,
        encoding ${code(10)} NOT NULL,
        person_id ${ID} NOT NULL,
        person_name varchar(100) NOT NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY voucher_bank_result_file (sha256, format),
        KEY voucher_bank_result_at (at)`,
  voucher_bank_result_line: `
        result_id ${ID} NOT NULL,
        line int unsigned NOT NULL,
        reference varchar(1000) NOT NULL,
        amount bigint NOT NULL,
        status varchar(1000) NOT NULL,
        day date NULL,
        note varchar(1000) NOT NULL,
        verdict ${code(10)} NOT NULL,
        outcome ${code(10)} NULL,
        PRIMARY KEY (result_id, line)`,
  voucher_finance_task: `
        id ${ID} NOT NULL,
        result_id ${ID} NOT NULL,
        line int unsigned NOT NULL,
        code ${code(60)} NOT NULL,
        text_zh varchar(2000) NOT NULL,
        text_en varchar(2000) NOT NULL,
        state ${code(20)} NOT NULL,
        version int unsigned NOT NULL,
        assigned_to ${ID} NULL,
        assigned_to_name varchar(100) NULL,
        created_at datetime(3) NOT NULL,
        closed_at datetime(3) NULL,
        reason varchar(500) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY voucher_finance_task_line (result_id, line),
        KEY voucher_finance_task_state (state, created_at)`,
};

export class VoucherPayments1764400000301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(TABLES)) {
      await runner.query(
        `CREATE TABLE IF NOT EXISTS ${table} (${columns}) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(TABLES).toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}
