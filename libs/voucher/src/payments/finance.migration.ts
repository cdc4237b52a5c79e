import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Money that comes back in parts, tasks about orders, and corrections of payees. */
export class VoucherFinance1764400000302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE voucher_payment ADD COLUMN IF NOT EXISTS recovered bigint NOT NULL DEFAULT 0,
         ADD CONSTRAINT IF NOT EXISTS voucher_payment_recovered CHECK (recovered BETWEEN 0 AND amount)`,
    );
    await runner.query(
      `ALTER TABLE voucher_finance_task MODIFY result_id ${ID} NULL, MODIFY line int unsigned NULL,
         ADD COLUMN IF NOT EXISTS order_id ${ID} NULL,
         ADD UNIQUE KEY IF NOT EXISTS voucher_finance_task_order (order_id)`,
    );
    await runner.query("UPDATE voucher_payment SET recovered = amount WHERE state = 'recovered'");
    await runner.query(
      `CREATE TABLE IF NOT EXISTS voucher_payee_correction (
        id ${ID} NOT NULL,
        payment_id ${ID} NOT NULL,
        open_key ${ID} NULL,
        state ${code(20)} NOT NULL,
        old_name varchar(200) NOT NULL,
        old_bank varchar(120) NOT NULL,
        old_account ${code(32)} NOT NULL,
        new_name varchar(200) NOT NULL,
        new_bank varchar(120) NOT NULL,
        new_account ${code(32)} NOT NULL,
        reason varchar(500) NOT NULL,
        proposed_by_name varchar(100) NOT NULL,
        at datetime(3) NOT NULL,
        decided_by_name varchar(100) NULL,
        decided_at datetime(3) NULL,
        decided_reason varchar(1000) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY voucher_payee_correction_open (open_key),
        KEY voucher_payee_correction_payment (payment_id, at)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE voucher_payee_correction');
    await runner.query('DELETE FROM voucher_finance_task WHERE result_id IS NULL');
    await runner.query(
      `ALTER TABLE voucher_finance_task DROP KEY voucher_finance_task_order, DROP COLUMN order_id,
         MODIFY result_id ${ID} NOT NULL, MODIFY line int unsigned NOT NULL`,
    );
    await runner.query(
      'ALTER TABLE voucher_payment DROP CONSTRAINT voucher_payment_recovered, DROP COLUMN recovered',
    );
  }
}
