import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

export class VoucherOrders1764400000201 implements MigrationInterface {
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
  voucher_order: `
        id ${ID} NOT NULL,
        number ${code(20)} NOT NULL,
        voucher_id ${ID} NOT NULL,
        kind ${code(20)} NOT NULL,
        company_id ${ID} NOT NULL,
        company_name varchar(200) NOT NULL,
        company_uscc ${code(18)} NOT NULL,
        provider_id ${ID} NOT NULL,
        provider_company_id ${ID} NOT NULL,
        provider_name varchar(200) NOT NULL,
        item_id ${ID} NOT NULL,
        item_version int unsigned NOT NULL,
        request varchar(2000) NOT NULL,
        contract_amount bigint NOT NULL,
        subsidy bigint NOT NULL,
        hold_id ${ID} NULL,
        state ${code(20)} NOT NULL,
        version int unsigned NOT NULL,
        contract_number varchar(60) NULL,
        contract_date date NULL,
        contract_buyer varchar(200) NULL,
        contract_seller varchar(200) NULL,
        findings longtext NOT NULL,
        delivery varchar(2000) NULL,
        created_by ${ID} NOT NULL,
        created_at datetime(3) NOT NULL,
        updated_at datetime(3) NOT NULL,
        confirmed_at datetime(3) NULL,
        started_at datetime(3) NULL,
        delivered_at datetime(3) NULL,
        accepted_at datetime(3) NULL,
        client_key ${ID} NOT NULL,
        request_hash ${code(64)} NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY voucher_order_number (number),
        UNIQUE KEY voucher_order_key (company_id, client_key),
        UNIQUE KEY voucher_order_hold (hold_id),
        KEY voucher_order_voucher (voucher_id),
        KEY voucher_order_item (item_id),
        KEY voucher_order_company (company_id, created_at),
        KEY voucher_order_provider (provider_id, created_at),
        KEY voucher_order_desk (state, updated_at),
        CONSTRAINT voucher_order_amounts CHECK (contract_amount > 0 AND subsidy > 0 AND subsidy <= contract_amount),
        CONSTRAINT voucher_order_of_voucher FOREIGN KEY (voucher_id) REFERENCES voucher (id),
        CONSTRAINT voucher_order_of_provider FOREIGN KEY (provider_id) REFERENCES voucher_provider (id)`,
  voucher_usage_log: `
        order_id ${ID} NOT NULL,
        unit ${code(20)} NOT NULL,
        line_count int unsigned NOT NULL,
        quantity bigint NOT NULL,
        total bigint NOT NULL,
        sha256 ${code(64)} NOT NULL,
        uploaded_by ${ID} NOT NULL,
        uploaded_by_name varchar(100) NOT NULL,
        uploaded_at datetime(3) NOT NULL,
        PRIMARY KEY (order_id),
        CONSTRAINT voucher_usage_log_of FOREIGN KEY (order_id) REFERENCES voucher_order (id)`,
  voucher_usage_line: `
        order_id ${ID} NOT NULL,
        line int unsigned NOT NULL,
        starts_at datetime(3) NOT NULL,
        ends_at datetime(3) NOT NULL,
        quantity bigint NOT NULL,
        amount bigint NOT NULL,
        PRIMARY KEY (order_id, line),
        CONSTRAINT voucher_usage_line_of FOREIGN KEY (order_id) REFERENCES voucher_order (id)`,
  voucher_order_sequence: `
        year int unsigned NOT NULL,
        last int unsigned NOT NULL,
        PRIMARY KEY (year)`,
};
