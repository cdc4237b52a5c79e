import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, invalidFields, type Clock } from '#kernel';
import { Db } from '#platform';
import { dayFaults } from './check-request.js';
import { RequestMoves } from './request-moves.js';
import { RequestNotices } from './request-notices.js';
import type { FinderRequest } from './request.entity.js';
import type { AnswerBody } from './request.schema.js';
import { Requests } from './requests.js';
import { wishesOf } from './wishes-of.js';

/**
 * Whoever offers an entry answers, and for a visit says when. One of the times wished for is agreed on at once; another
 * one is for the asking company to accept.
 */
@Injectable()
export class AnswerRequest {
  constructor(
    private readonly db: Db,
    private readonly requests: Requests,
    private readonly moves: RequestMoves,
    private readonly notices: RequestNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of the workflow; 422 with the fields; `finder.request-messages-today` 409 */
  run(actor: Actor, id: string, { version, message, visit }: AnswerBody): Promise<void> {
    return this.db.run(async (tx) => {
      const request = await this.requests.lock(tx, actor, id);
      const time = request.kind === 'visit' ? visit : null;
      const appoints = time !== null && isWished(request, time);
      const record = this.moves.make(request, appoints ? 'appoint' : 'answer', actor, { version });
      const faults = time ? dayFaults('/visit/day', time.day, this.clock.now()) : [];
      if (faults.length > 0) throw invalidFields(faults);
      if (time) Object.assign(request, { visitDay: time.day, visitTime: time.time });
      await this.moves.write(tx, request, actor, 'owner', message);
      await this.moves.save(tx, request, actor, record);
      await this.notices.send(tx, appoints ? 'appointed' : 'answered', 'asker', request);
    });
  }
}

function isWished(request: FinderRequest, { day, time }: NonNullable<AnswerBody['visit']>): boolean {
  const part = time < '12:00' ? 'morning' : 'afternoon';
  return wishesOf(request).some((wish) => wish.day === day && wish.part === part);
}
