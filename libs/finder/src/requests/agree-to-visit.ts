import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { DomainError } from '#kernel';
import { Db } from '#platform';
import { RequestMoves } from './request-moves.js';
import { RequestNotices } from './request-notices.js';
import type { RequestMoveBody } from './request.schema.js';
import { Requests } from './requests.js';

/** The asking company accepts the time that was proposed. */
@Injectable()
export class AgreeToVisit {
  constructor(
    private readonly db: Db,
    private readonly requests: Requests,
    private readonly moves: RequestMoves,
    private readonly notices: RequestNotices,
  ) {}

  /** @throws DomainError 404; of the workflow; `finder.request-no-visit` 409 */
  run(actor: Actor, id: string, { version }: RequestMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const request = await this.requests.lock(tx, actor, id);
      const record = this.moves.make(request, 'agree', actor, { version });
      if (request.visitDay === null) throw new DomainError('finder.request-no-visit', 409);
      await this.moves.save(tx, request, actor, record);
      await this.notices.send(tx, 'appointed', 'owner', request);
    });
  }
}
