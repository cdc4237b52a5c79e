import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db } from '#platform';
import { FinanceTasks } from './finance-tasks.js';
import type { TaskBody } from './payments.schema.js';

/** Somebody of finance takes a task upon themselves, also one that a colleague had. */
@Injectable()
export class AssignFinanceTask {
  constructor(
    private readonly db: Db,
    private readonly tasks: FinanceTasks,
  ) {}

  /** @throws DomainError 404; of the workflow */
  run(actor: Actor, id: string, body: TaskBody): Promise<void> {
    return this.db.run((tx) => this.tasks.move(tx, id, 'assign', actor, body));
  }
}
