import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Money } from '#kernel';
import { Db } from '#platform';
import { BankResultLine, FinanceTask } from './bank-result.entity.js';
import { financeTaskWorkflow } from './finance-task.workflow.js';
import type { FinanceTasksView, TaskQuery } from './payments.schema.js';

const MOST = 500;

/** Lines of result files that somebody has to look into, the oldest first. */
@Injectable()
export class ListFinanceTasks {
  constructor(private readonly db: Db) {}

  async run({ state }: TaskQuery): Promise<FinanceTasksView> {
    const tasks = await this.db.read.find(FinanceTask, {
      where: state ? { state } : {},
      order: { createdAt: 'ASC', id: 'ASC' },
      take: MOST,
    });
    const results = [...new Set(tasks.map(({ resultId }) => resultId))];
    const lines = await this.db.read.findBy(BankResultLine, { resultId: In(results), verdict: 'task' });
    const lineOf = new Map(lines.map((line) => [`${line.resultId}:${line.line}`, line]));
    return { items: tasks.map((task) => viewOf(task, lineOf.get(`${task.resultId}:${task.line}`))) };
  }
}

function viewOf(task: FinanceTask, line: BankResultLine | undefined): FinanceTasksView['items'][number] {
  return {
    id: task.id,
    result: task.resultId,
    line: task.line,
    reference: line?.reference ?? '',
    amount: Money.ofFen(BigInt(line?.amount ?? 0)).toJSON(),
    code: task.code,
    text: { zh: task.textZh, en: task.textEn },
    state: task.state,
    stateName: financeTaskWorkflow.definition.states[task.state].label,
    version: task.version,
    assignedTo: task.assignedToName,
    createdAt: task.createdAt.toISOString(),
    closedAt: task.closedAt?.toISOString() ?? null,
    reason: task.reason,
  };
}
