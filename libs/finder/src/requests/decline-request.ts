import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db } from '#platform';
import { RequestMoves } from './request-moves.js';
import { RequestNotices } from './request-notices.js';
import type { RequestMoveBody } from './request.schema.js';
import { Requests } from './requests.js';

/** Whoever offers an entry says that it cannot be done, and why. */
@Injectable()
export class DeclineRequest {
  constructor(
    private readonly db: Db,
    private readonly requests: Requests,
    private readonly moves: RequestMoves,
    private readonly notices: RequestNotices,
  ) {}

  /** @throws DomainError 404; of the workflow */
  run(actor: Actor, id: string, body: RequestMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const request = await this.requests.lock(tx, actor, id);
      const record = this.moves.make(request, 'decline', actor, body);
      await this.moves.save(tx, request, actor, record);
      await this.notices.send(tx, 'declined', 'asker', request, { reason: record.reason });
    });
  }
}
