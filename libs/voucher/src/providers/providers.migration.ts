import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

export class VoucherProviders1764400000101 implements MigrationInterface {
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
  voucher_provider: `
        id ${ID} NOT NULL,
        company_id ${ID} NOT NULL,
        open_key ${ID} NULL,
        company_name varchar(200) NOT NULL,
        company_uscc ${code(18)} NOT NULL,
        state ${code(20)} NOT NULL,
        version int unsigned NOT NULL,
        kind ${code(20)} NULL,
        region ${code(10)} NULL,
        recognised_by varchar(100) NULL,
        recognition_number varchar(60) NULL,
        name_en varchar(200) NULL,
        introduction_zh varchar(2000) NULL,
        introduction_en varchar(2000) NULL,
        address varchar(200) NULL,
        service_phone varchar(40) NULL,
        contact_name varchar(60) NULL,
        contact_phone varchar(40) NULL,
        pflops ${code(20)} NULL,
        bank_name varchar(120) NULL,
        bank_holder varchar(200) NULL,
        bank_account ${code(32)} NULL,
        registered_by ${ID} NOT NULL,
        registered_at datetime(3) NOT NULL,
        updated_at datetime(3) NOT NULL,
        submitted_at datetime(3) NULL,
        approved_at datetime(3) NULL,
        confirmed_until datetime(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY voucher_provider_open (open_key),
        KEY voucher_provider_state (state, updated_at),
        KEY voucher_provider_company (company_id, registered_at),
        KEY voucher_provider_confirmation (state, confirmed_until)`,
  voucher_provider_change: `
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        provider_id ${ID} NOT NULL,
        version int unsigned NOT NULL,
        changes longtext NOT NULL,
        person_id ${ID} NOT NULL,
        person_name varchar(100) NOT NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        KEY voucher_provider_change_provider (provider_id, version),
        CONSTRAINT voucher_provider_change_of FOREIGN KEY (provider_id) REFERENCES voucher_provider (id)`,
  voucher_catalogue_item: `
        id ${ID} NOT NULL,
        provider_id ${ID} NOT NULL,
        version int unsigned NOT NULL,
        archived tinyint(1) NOT NULL,
        updated_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        KEY voucher_catalogue_item_provider (provider_id, archived),
        CONSTRAINT voucher_catalogue_item_of FOREIGN KEY (provider_id) REFERENCES voucher_provider (id)`,
  voucher_catalogue_version: `
        item_id ${ID} NOT NULL,
        version int unsigned NOT NULL,
        kind ${code(20)} NOT NULL,
        name_zh varchar(100) NOT NULL,
        name_en varchar(200) NOT NULL,
        description_zh varchar(2000) NOT NULL,
        description_en varchar(2000) NOT NULL,
        unit_zh varchar(20) NOT NULL,
        unit_en varchar(40) NOT NULL,
        price_from bigint NOT NULL,
        price_to bigint NOT NULL,
        created_by ${ID} NOT NULL,
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (item_id, version),
        KEY voucher_catalogue_version_kind (kind),
        CONSTRAINT voucher_catalogue_version_of FOREIGN KEY (item_id) REFERENCES voucher_catalogue_item (id)`,
};
