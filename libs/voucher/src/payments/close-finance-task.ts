import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db } from '#platform';
import { FinanceTasks } from './finance-tasks.js';
import type { CloseTaskBody } from './payments.schema.js';

/** Ends a task, with what came of it in words. */
@Injectable()
export class CloseFinanceTask {
  constructor(
    private readonly db: Db,
    private readonly tasks: FinanceTasks,
  ) {}

  /** @throws DomainError 404; of the workflow; 422 `workflow.reason-missing` at `/reason` */
  run(actor: Actor, id: string, body: CloseTaskBody): Promise<void> {
    return this.db.run((tx) => this.tasks.move(tx, id, 'finish', actor, body));
  }
}
