import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db } from '#platform';
import { RequestMoves } from './request-moves.js';
import { RequestNotices } from './request-notices.js';
import type { WriteBody } from './request.schema.js';
import { Requests } from './requests.js';

/** The asking company writes again; then it is for the other side to answer. */
@Injectable()
export class WriteToRequest {
  constructor(
    private readonly db: Db,
    private readonly requests: Requests,
    private readonly moves: RequestMoves,
    private readonly notices: RequestNotices,
  ) {}

  /** @throws DomainError 404; of the workflow; 422 with the fields; `finder.request-messages-today` 409 */
  run(actor: Actor, id: string, { version, message }: WriteBody): Promise<void> {
    return this.db.run(async (tx) => {
      const request = await this.requests.lock(tx, actor, id);
      const record = this.moves.make(request, 'write', actor, { version });
      await this.moves.write(tx, request, actor, 'asker', message);
      await this.moves.save(tx, request, actor, record);
      await this.notices.send(tx, 'written', 'owner', request, { days: this.moves.rules.answerDays });
    });
  }
}
