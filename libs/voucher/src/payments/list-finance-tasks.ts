import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '#platform';
import { moneyOf } from '../money-of.js';
import { BankResult, BankResultLine, FinanceTask } from './bank-result.entity.js';
import { financeTaskWorkflow } from './finance-task.workflow.js';
import { PaymentOrder } from './payment.entity.js';
import type { FinanceTasksView, TaskQuery } from './payments.schema.js';

const MOST = 500;

/** What somebody has to look into, the oldest first: lines of result files, and orders that the bank is silent about. */
@Injectable()
export class ListFinanceTasks {
  constructor(private readonly db: Db) {}

  async run({ state }: TaskQuery): Promise<FinanceTasksView> {
    const tasks = await this.db.read.find(FinanceTask, {
      where: state ? { state } : {},
      order: { createdAt: 'ASC', id: 'ASC' },
      take: MOST,
    });
    const ids = (of: (task: FinanceTask) => string | null) => [
      ...new Set(tasks.flatMap((task) => of(task) ?? [])),
    ];
    const results = ids(({ resultId }) => resultId);
    const files = await this.db.read.findBy(BankResult, { id: In(results) });
    const orders = await this.db.read.findBy(PaymentOrder, { id: In(ids(({ orderId }) => orderId)) });
    const lines = await this.db.read.findBy(BankResultLine, { resultId: In(results), verdict: 'task' });
    const lineOf = new Map(lines.map((line) => [`${line.resultId}:${line.line}`, line]));
    const fileOf = new Map(files.map(({ id, fileName }) => [id, fileName]));
    const orderOf = new Map(orders.map((order) => [order.id, order]));
    return {
      items: tasks.map((task) => {
        const line = lineOf.get(`${task.resultId}:${task.line}`);
        const order = orderOf.get(task.orderId ?? '');
        const about = {
          fileName: fileOf.get(task.resultId ?? '') ?? null,
          reference: line?.reference ?? order?.number ?? '',
          amount: moneyOf(line?.amount ?? order?.total ?? 0).toJSON(),
        };
        return viewOf(task, about);
      }),
    };
  }
}

type View = FinanceTasksView['items'][number];

function viewOf(task: FinanceTask, about: Pick<View, 'fileName' | 'reference' | 'amount'>): View {
  return {
    ...about,
    id: task.id,
    result: task.resultId,
    line: task.line,
    order: task.orderId,
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
