import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Money, newId, systemClock } from '#kernel';
import { Ledger, VerifyLedger } from '#ledger';
import { Db, databaseOptions } from '#platform';
import { CaseHistory } from '#review';
import { PORTAL_ENTITIES, PORTAL_LEDGER_CHECKS } from '#subsystems';
import { Payments } from '#voucher';

/** The books of a whole portal that runs in processes of its own, reached straight at its database. */
export class SettlementBooks {
  private constructor(readonly db: Db) {}

  /** @param dataDir of the portal */
  static async open(dataDir: string): Promise<SettlementBooks> {
    const run = JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as { databaseAdminUrl: string };
    const url = `${run.databaseAdminUrl.replace(/\/$/, '')}/portal`;
    return new SettlementBooks(
      new Db(await new DataSource(databaseOptions(url, PORTAL_ENTITIES, [], 2)).initialize()),
    );
  }

  /** What the approval of claims leaves behind: their money in `approved` of the line, and their payments. */
  async approve(amounts: readonly string[]): Promise<string[]> {
    const ledger = new Ledger(this.db, systemClock);
    const payments = new Payments(new CaseHistory(this.db, systemClock), systemClock);
    return this.db.run(async (tx) => {
      const [line] = await tx.query<{ id: string; available: string; approved: string }[]>(
        `SELECT id, available_account AS available, approved_account AS approved
         FROM voucher_budget_line WHERE state = 'open' LIMIT 1`,
      );
      const sum = amounts.reduce((total, amount) => total + Money.ofYuan(amount).fen, 0n);
      await ledger.post(tx, {
        kind: 'test.approve',
        subject: 'test:settlement',
        key: `test.approve:${newId()}`,
        legs: [
          { account: line!.available, amount: Money.ofFen(-sum) },
          { account: line!.approved, amount: Money.ofFen(sum) },
        ],
      });
      const ids: string[] = [];
      for (const [at, amount] of amounts.entries()) {
        const payment = newPayment(line!.id, at, amount);
        ids.push(await payments.add(tx, payment));
      }
      return ids;
    });
  }

  /** Yuan in `approved` and in `paid` of the line. */
  async figures(): Promise<{ approved: string; paid: string }> {
    const [row] = await this.db.read.query<{ approved: string; paid: string }[]>(
      `SELECT CAST(a.available AS CHAR) AS approved, CAST(p.available AS CHAR) AS paid
       FROM voucher_budget_line l JOIN ledger_balance a ON a.account_id = l.approved_account
       JOIN ledger_balance p ON p.account_id = l.paid_account WHERE l.state = 'open' LIMIT 1`,
    );
    const yuan = (fen: string) => Money.ofFen(BigInt(fen)).toJSON();
    return { approved: yuan(row!.approved), paid: yuan(row!.paid) };
  }

  /** Everything recomputed from the entries. @returns what does not match */
  async findings(): Promise<string[]> {
    const { checks } = await new VerifyLedger(this.db, systemClock, PORTAL_LEDGER_CHECKS).run();
    return checks.flatMap(({ name, findings }) => findings.map(({ subject }) => `${name} ${subject}`));
  }

  close(): Promise<void> {
    return this.db.source.destroy();
  }
}

function newPayment(lineId: string, at: number, amount: string): Parameters<Payments['add']>[1] {
  return {
    claimId: newId(),
    claimNumber: `CXD-2026-${String(at + 1).padStart(5, '0')}`,
    lineId,
    companyId: newId(),
    companyName: at % 2 ? '北京光电材料示例有限公司' : '北京微纳传感示例有限公司',
    payee: {
      companyId: newId(),
      name: '北京示例检测中心',
      bank: '示例银行北京分行',
      account: '6200001234567',
    },
    amount: Money.ofYuan(amount),
    preparedBy: [newId()],
  };
}
