import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';

export class VoucherOrderReminders1764400000202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS voucher_order_reminder (
        order_id ${ID} NOT NULL,
        version int unsigned NOT NULL,
        kind varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (order_id, version, kind)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE voucher_order_reminder');
  }
}
