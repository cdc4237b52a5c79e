import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

export class VoucherBudget1764400000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS voucher_budget_line (
        id ${ID} NOT NULL,
        round ${code(20)} NOT NULL,
        state ${code(20)} NOT NULL,
        version int unsigned NOT NULL,
        accepted int unsigned NOT NULL,
        opened_at datetime(3) NOT NULL,
        closed_at datetime(3) NULL,
        appropriation_account ${ID} NOT NULL,
        available_account ${ID} NOT NULL,
        approved_account ${ID} NOT NULL,
        paid_account ${ID} NOT NULL,
        bank_account ${ID} NOT NULL,
        recovered_account ${ID} NOT NULL,
        returned_account ${ID} NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY voucher_budget_line_round (round)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await runner.query(`CREATE TABLE IF NOT EXISTS voucher_budget_move (
        id ${ID} NOT NULL,
        line_id ${ID} NOT NULL,
        kind ${code(20)} NOT NULL,
        amount bigint NOT NULL,
        from_line_id ${ID} NULL,
        reason varchar(500) NOT NULL,
        client_key ${ID} NOT NULL,
        request_hash ${code(64)} NOT NULL,
        person_id ${ID} NOT NULL,
        person_name varchar(100) NOT NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY voucher_budget_move_key (client_key),
        KEY voucher_budget_move_line (line_id, at),
        CONSTRAINT voucher_budget_move_of FOREIGN KEY (line_id) REFERENCES voucher_budget_line (id))
        ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE voucher_budget_move');
    await runner.query('DROP TABLE voucher_budget_line');
  }
}
