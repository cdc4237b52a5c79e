import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, notFound, type Clock } from '#kernel';
import type { Tx } from '#platform';
import { CaseHistory } from '#review';
import { FinanceTask } from './bank-result.entity.js';
import { financeCapacities, financeMover } from './finance-mover.js';
import { financeTaskWorkflow, type TaskMove } from './finance-task.workflow.js';

/** Finance's tasks: locked and moved. */
@Injectable()
export class FinanceTasks {
  constructor(
    private readonly history: CaseHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of `Workflow.move` */
  async move(
    tx: Tx,
    id: string,
    move: TaskMove,
    actor: Actor,
    details: { readonly version: number; readonly reason?: string },
  ): Promise<void> {
    const task = await tx.findOne(FinanceTask, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!task) throw notFound();
    const as = financeCapacities(actor).filter((capacity) => capacity === 'finance-officer');
    const made = financeTaskWorkflow.move(task, move, { as, ...details });
    task.assignedTo = actor.person.id;
    task.assignedToName = actor.person.name;
    if (made.to === 'closed') Object.assign(task, { closedAt: this.clock.now(), reason: made.reason });
    await tx.save(FinanceTask, task, { reload: false });
    await this.history.append(tx, id, made, financeMover(actor, 'finance-officer'));
  }
}
