import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { Db } from '#platform';
import { moneyOf } from '../money-of.js';
import { BankResult, BankResultLine, FinanceTask } from './bank-result.entity.js';
import type { BankResultView } from './payments.schema.js';

/** A result file line by line, with what was done about each. */
@Injectable()
export class ViewBankResult {
  constructor(private readonly db: Db) {}

  /** @throws DomainError 404 */
  async run(id: string): Promise<BankResultView> {
    const result = await this.db.read.findOneBy(BankResult, { id });
    if (!result) throw notFound();
    const lines = await this.db.read.find(BankResultLine, {
      where: { resultId: id },
      order: { line: 'ASC' },
    });
    const tasks = await this.db.read.findBy(FinanceTask, { resultId: id });
    const reasonOf = new Map(tasks.map(({ line, textZh, textEn }) => [line, { zh: textZh, en: textEn }]));
    const count = (matches: (line: BankResultLine) => boolean) => lines.filter(matches).length;
    return {
      id,
      fileName: result.fileName,
      sha256: result.sha256,
      format: result.format,
      encoding: result.encoding,
      importedBy: result.personName,
      at: result.at.toISOString(),
      paid: count(({ verdict, outcome }) => verdict === 'apply' && outcome === 'paid'),
      failed: count(({ verdict, outcome }) => verdict === 'apply' && outcome === 'failed'),
      known: count(({ verdict }) => verdict === 'known'),
      tasks: tasks.length,
      lines: lines.map(({ line, reference, amount, status, day, note, verdict, outcome }) => ({
        line,
        reference,
        amount: moneyOf(amount).toJSON(),
        status,
        day,
        note,
        verdict,
        outcome,
        reason: reasonOf.get(line) ?? null,
      })),
    };
  }
}
