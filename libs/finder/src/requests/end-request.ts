import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db } from '#platform';
import { RequestMoves } from './request-moves.js';
import { RequestNotices } from './request-notices.js';
import { requestSideOf } from './request-policy.js';
import type { RequestMoveBody } from './request.schema.js';
import { Requests } from './requests.js';

/** Ends a request: either side closes what was answered, the asking company recalls what it needs no more. */
@Injectable()
export class EndRequest {
  constructor(
    private readonly db: Db,
    private readonly requests: Requests,
    private readonly moves: RequestMoves,
    private readonly notices: RequestNotices,
  ) {}

  /** @throws DomainError 404; of the workflow */
  run(actor: Actor, id: string, move: 'close' | 'recall', { version }: RequestMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const request = await this.requests.lock(tx, actor, id);
      const record = this.moves.make(request, move, actor, { version });
      await this.moves.save(tx, request, actor, record);
      const other = requestSideOf(actor, request) === 'asker' ? 'owner' : 'asker';
      await this.notices.send(tx, move === 'close' ? 'closed' : 'recalled', other, request);
    });
  }
}
