import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db, type Tx } from '#platform';
import { assertSeesRequest } from './request-policy.js';
import { FinderRequest } from './request.entity.js';

/** Finds requests, never more than the actor may see, and locks them for a command. */
@Injectable()
export class Requests {
  constructor(private readonly db: Db) {}

  /** @throws DomainError 404 when there is none or it is none of the actor's business */
  async read(actor: Actor, id: string): Promise<FinderRequest> {
    const request = await this.db.read.findOneBy(FinderRequest, { id });
    assertSeesRequest(actor, request);
    return request;
  }

  /** For a command: the row stays locked until the transaction ends. @throws DomainError 404 as `read` */
  async lock(tx: Tx, actor: Actor, id: string): Promise<FinderRequest> {
    const request = await tx.findOne(FinderRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
    assertSeesRequest(actor, request);
    return request;
  }
}
