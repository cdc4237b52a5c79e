import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';

export class VoucherFlags1764400000501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS voucher_claim_flag (
        id ${ID} NOT NULL,
        claim_id ${ID} NOT NULL,
        code varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        text longtext NOT NULL,
        evidence longtext NOT NULL,
        at datetime(3) NOT NULL,
        gone_at datetime(3) NULL,
        PRIMARY KEY (id),
        KEY voucher_claim_flag_claim (claim_id, at),
        CONSTRAINT voucher_flag_of_claim FOREIGN KEY (claim_id) REFERENCES voucher_claim (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE voucher_claim_flag');
  }
}
