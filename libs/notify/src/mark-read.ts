import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, notFound, type Clock } from '#kernel';
import { Db } from '#platform';
import { IsNull } from 'typeorm';
import type { InboxRead } from './inbox.schema.js';
import { Message } from './message.entity.js';
import { mine, unreadOf } from './read-inbox.js';

/** Notes that a person has read messages; the first reading counts. */
@Injectable()
export class MarkRead {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 when this actor has no such message */
  one(actor: Actor, id: string): Promise<InboxRead> {
    return this.db.run(async (tx) => {
      const found = await tx.findOneBy(
        Message,
        mine(actor).map((where) => ({ ...where, id })),
      );
      if (!found) throw notFound();
      await tx.update(Message, { id, readAt: IsNull() }, { readAt: this.clock.now() });
      return { unread: await unreadOf(tx, actor) };
    });
  }

  all(actor: Actor): Promise<InboxRead> {
    return this.db.run(async (tx) => {
      for (const where of mine(actor)) {
        await tx.update(Message, { ...where, readAt: IsNull() }, { readAt: this.clock.now() });
      }
      return { unread: await unreadOf(tx, actor) };
    });
  }
}
