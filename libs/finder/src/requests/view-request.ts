import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, Money, type Clock } from '#kernel';
import { Db } from '#platform';
import { CaseHistory } from '#review';
import { listedRequest } from './list-requests.js';
import { requestCapacitiesOf, requestSideOf } from './request-policy.js';
import { FinderRequestMessage, type FinderRequest } from './request.entity.js';
import type { RequestView } from './request.schema.js';
import { requestWorkflow, type RequestMove } from './request.workflow.js';
import { Requests } from './requests.js';
import { wishesOf } from './wishes-of.js';

/** So many messages are shown, the latest. */
const SHOWN = 500;

/** A request with all that was written, as one of its sides sees it: the other side's people are not named. */
@Injectable()
export class ViewRequest {
  constructor(
    private readonly db: Db,
    private readonly requests: Requests,
    private readonly history: CaseHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 */
  async run(actor: Actor, id: string): Promise<RequestView> {
    const request = await this.requests.read(actor, id);
    const side = requestSideOf(actor, request) ?? 'asker';
    const { version, contact, people, amount, visitDay, visitTime } = request;
    const messages = await this.db.read.find(FinderRequestMessage, {
      where: { requestId: id },
      order: { at: 'DESC', id: 'DESC' },
      take: SHOWN,
    });
    const rows = await this.history.of(id);
    return {
      ...listedRequest(request, this.clock.now()),
      version,
      side,
      contact,
      wishes: wishesOf(request),
      people,
      amount: amount === null ? null : Money.ofFen(BigInt(amount)).toJSON(),
      visit: visitDay && visitTime ? { day: visitDay, time: visitTime } : null,
      messages: messages.toReversed().map((message) => ({
        side: message.side,
        by: message.side === side ? message.personName : null,
        body: message.body,
        at: message.at.toISOString(),
      })),
      steps: rows.map((row) => ({
        label: requestWorkflow.definition.moves[row.move as RequestMove].label,
        side: row.capacity === 'owner' ? 'owner' : 'asker',
        at: row.at.toISOString(),
        note: row.reason,
      })),
      actions: actionsOf(actor, request),
    };
  }
}

/** `appoint` is an answer with one of the wished times; only a visit can be agreed to, once a time is there. */
function actionsOf(actor: Actor, request: FinderRequest): RequestMove[] {
  return requestWorkflow
    .actionsFor(request, requestCapacitiesOf(actor, request))
    .filter((move) => move !== 'appoint' && (move !== 'agree' || request.visitDay !== null));
}
