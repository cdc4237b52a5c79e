import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

export class VoucherActs1764400000502 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS voucher_act (
        id ${ID} NOT NULL,
        order_id ${ID} NOT NULL,
        kind ${code(10)} NOT NULL,
        company_id ${ID} NOT NULL,
        person_name varchar(100) NOT NULL,
        network ${code(25)} NOT NULL,
        agent_hash ${code(64)} NOT NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        KEY voucher_act_order (order_id),
        KEY voucher_act_network (network, company_id),
        KEY voucher_act_at (at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE voucher_act');
  }
}
