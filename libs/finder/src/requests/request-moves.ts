import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { loadWorkingCalendar } from '#dictionaries';
import {
  CLOCK,
  DomainError,
  clockDue,
  invalidFields,
  newId,
  startClock,
  type Clock,
  type MoveRecord,
} from '#kernel';
import type { Tx } from '#platform';
import { CaseHistory, companyActedFor } from '#review';
import { MoreThan } from 'typeorm';
import { readMessage } from './check-request.js';
import { requestCapacitiesOf } from './request-policy.js';
import { loadRequestRules } from './request-rules.js';
import { FinderRequest, FinderRequestMessage } from './request.entity.js';
import { requestWorkflow, type RequestCapacity, type RequestMove } from './request.workflow.js';

const DAY_MS = 86_400_000;

/** Moves a locked request through its workflow, with what was written, and writes the record of it. */
@Injectable()
export class RequestMoves {
  readonly calendar = loadWorkingCalendar();
  readonly rules = loadRequestRules();

  constructor(
    private readonly history: CaseHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Changes state, version and deadline in memory; `save` makes it last. @throws DomainError of `Workflow.move` */
  make(
    request: FinderRequest,
    move: RequestMove,
    actor: Actor,
    details: { readonly version?: number; readonly reason?: string | undefined } = {},
  ): MoveRecord {
    const record = requestWorkflow.move(request, move, {
      as: requestCapacitiesOf(actor, request),
      ...details,
    });
    const at = this.clock.now();
    const waits = request.state === 'open';
    const dueAt = waits ? clockDue(startClock(this.rules.answerDays, at), this.calendar) : null;
    const openKey = requestWorkflow.isFinal(request.state) ? null : request.openKey;
    Object.assign(request, { dueAt, openKey, remindedAt: null, updatedAt: at });
    return record;
  }

  async save(tx: Tx, request: FinderRequest, actor: Actor, record: MoveRecord): Promise<void> {
    await tx.save(FinderRequest, request, { reload: false });
    const [capacity = 'asker'] = requestCapacitiesOf(actor, request);
    const company = actor.company?.id === request.companyId || request.ownerCompanyId ? actor.company : null;
    await this.history.append(tx, request.id, record, {
      person: actor.person,
      actingFor: companyActedFor(company),
      capacity,
    });
  }

  /** @throws DomainError 422 with the field; `finder.request-messages-today` 409 */
  async write(
    tx: Tx,
    request: FinderRequest,
    actor: Actor,
    side: RequestCapacity,
    typed: string,
  ): Promise<void> {
    const { body, faults } = readMessage(typed);
    if (faults.length > 0) throw invalidFields(faults);
    const at = this.clock.now();
    const since = new Date(at.getTime() - DAY_MS);
    const limit = this.rules.mostMessagesPerDay;
    const where = { requestId: request.id, side, at: MoreThan(since) };
    if ((await tx.countBy(FinderRequestMessage, where)) >= limit)
      throw new DomainError('finder.request-messages-today', 409, { params: { limit } });
    const { id: personId, name: personName } = actor.person;
    const message = { id: newId(at.getTime()), requestId: request.id, side, personId, personName, body, at };
    await tx.insert(FinderRequestMessage, message);
  }
}
