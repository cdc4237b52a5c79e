import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db, type Tx } from '#platform';
import { assertMaintains } from './entry-policy.js';
import { FinderEntry } from './entry.entity.js';

/** Finds entries for those who maintain them, never more than the actor may see, and locks them for a command. */
@Injectable()
export class Entries {
  constructor(private readonly db: Db) {}

  /** @throws DomainError 404 when there is none or it is none of the actor's business */
  async read(actor: Actor, id: string): Promise<FinderEntry> {
    const entry = await this.db.read.findOneBy(FinderEntry, { id });
    assertMaintains(actor, entry);
    return entry;
  }

  /** For a command: the row stays locked until the transaction ends. @throws DomainError 404 as `read` */
  async lock(tx: Tx, actor: Actor, id: string): Promise<FinderEntry> {
    const entry = await tx.findOne(FinderEntry, { where: { id }, lock: { mode: 'pessimistic_write' } });
    assertMaintains(actor, entry);
    return entry;
  }
}
