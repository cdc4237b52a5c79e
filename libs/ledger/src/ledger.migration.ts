import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ledger1764000100005 implements MigrationInterface {
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

const id = 'char(36) CHARACTER SET ascii COLLATE ascii_bin';
const hash = 'char(64) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number) => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const TABLES = {
  ledger_account: `
        id ${id} NOT NULL,
        owner ${code(100)} NOT NULL,
        kind ${code(60)} NOT NULL,
        may_be_negative tinyint(1) NOT NULL,
        opened_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY ledger_account_owner (owner, kind)`,
  ledger_balance: `
        account_id ${id} NOT NULL,
        may_be_negative tinyint(1) NOT NULL,
        available bigint NOT NULL,
        held bigint NOT NULL,
        entries int unsigned NOT NULL,
        PRIMARY KEY (account_id),
        CONSTRAINT ledger_balance_account FOREIGN KEY (account_id) REFERENCES ledger_account (id),
        CONSTRAINT ledger_balance_available CHECK (may_be_negative = 1 OR available >= 0),
        CONSTRAINT ledger_balance_held CHECK (held >= 0)`,
  ledger_transfer: `
        seq bigint unsigned NOT NULL AUTO_INCREMENT,
        id ${id} NOT NULL,
        action ${code(12)} NOT NULL,
        kind ${code(60)} NOT NULL,
        subject ${code(100)} NOT NULL,
        idempotency_key ${code(150)} NOT NULL,
        input_hash ${hash} NOT NULL,
        content_hash ${hash} NOT NULL,
        hold_id ${id} NULL,
        reverses_id ${id} NULL,
        reason varchar(500) NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (seq),
        UNIQUE KEY ledger_transfer_id (id),
        UNIQUE KEY ledger_transfer_key (idempotency_key),
        UNIQUE KEY ledger_transfer_reverses (reverses_id),
        KEY ledger_transfer_subject (subject, seq),
        KEY ledger_transfer_hold (hold_id),
        CONSTRAINT ledger_transfer_reversed FOREIGN KEY (reverses_id) REFERENCES ledger_transfer (id)`,
  ledger_entry: `
        transfer_seq bigint unsigned NOT NULL,
        account_id ${id} NOT NULL,
        number int unsigned NOT NULL,
        available bigint NOT NULL,
        held bigint NOT NULL,
        available_after bigint NOT NULL,
        held_after bigint NOT NULL,
        PRIMARY KEY (transfer_seq, account_id),
        UNIQUE KEY ledger_entry_number (account_id, number),
        CONSTRAINT ledger_entry_transfer FOREIGN KEY (transfer_seq) REFERENCES ledger_transfer (seq),
        CONSTRAINT ledger_entry_account FOREIGN KEY (account_id) REFERENCES ledger_account (id)`,
  ledger_hold: `
        id ${id} NOT NULL,
        account_id ${id} NOT NULL,
        amount bigint NOT NULL,
        remaining bigint NOT NULL,
        PRIMARY KEY (id),
        KEY ledger_hold_account (account_id),
        CONSTRAINT ledger_hold_transfer FOREIGN KEY (id) REFERENCES ledger_transfer (id),
        CONSTRAINT ledger_hold_of FOREIGN KEY (account_id) REFERENCES ledger_account (id),
        CONSTRAINT ledger_hold_remaining CHECK (remaining BETWEEN 0 AND amount)`,
  ledger_verification: `
        id ${id} NOT NULL,
        day date NOT NULL,
        due_at datetime(3) NOT NULL,
        finished_at datetime(3) NULL,
        sound tinyint(1) NULL,
        report longtext NULL,
        PRIMARY KEY (id),
        UNIQUE KEY ledger_verification_day (day)`,
};
