import { Inject, Injectable } from '@nestjs/common';
import { hasRole, type Actor } from '#contracts';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import { In, IsNull, Not, type FindOptionsWhere } from 'typeorm';
import { REQUEST_NAMES } from './request-kind.js';
import { FinderRequest } from './request.entity.js';
import type { RequestList, RequestQuery } from './request.schema.js';
import { requestWorkflow } from './request.workflow.js';

const PAGE = 20;

/** What a company has asked, what it was asked, or what the editors were; the latest change first. */
@Injectable()
export class ListRequests {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, { side, page }: RequestQuery): Promise<RequestList> {
    const where = whereOf(actor, side);
    if (!where) return { items: [], total: 0, page };
    const [rows, total] = await this.db.read.findAndCount(FinderRequest, {
      where,
      order: { updatedAt: 'DESC', id: 'DESC' },
      skip: (page - 1) * PAGE,
      take: PAGE,
    });
    return { items: rows.map((row) => listedRequest(row, this.clock.now())), total, page };
  }
}

function whereOf(actor: Actor, side: RequestQuery['side']): FindOptionsWhere<FinderRequest> | null {
  if (side === 'editors') {
    if (!hasRole(actor, 'finder-editor')) return null;
    return { ownerCompanyId: IsNull(), companyId: Not(In([...actor.memberOf])) };
  }
  if (!actor.company) return null;
  return side === 'asked' ? { companyId: actor.company.id } : { ownerCompanyId: actor.company.id };
}

export function listedRequest(request: FinderRequest, now: Date): RequestList['items'][number] {
  const { id, kind, entryId, entryKind, entryAddress, entryTitle, state, dueAt } = request;
  const resting = requestWorkflow.isFinal(state);
  return {
    id,
    kind,
    kindLabel: REQUEST_NAMES[kind],
    entry: { id: entryId, kind: entryKind, address: entryAddress, title: entryTitle },
    company: request.companyName,
    owner: request.ownerName,
    state,
    stateLabel: requestWorkflow.definition.states[state].label,
    turn: state === 'open' ? 'owner' : resting || state === 'agreed' ? null : 'asker',
    dueAt: dueAt?.toISOString() ?? null,
    late: dueAt !== null && dueAt <= now,
    proposed: state === 'answered' && request.visitDay !== null,
    createdAt: request.createdAt.toISOString(),
    updatedAt: request.updatedAt.toISOString(),
  };
}
