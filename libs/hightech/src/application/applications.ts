import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db, type Tx } from '#platform';
import { HightechApplication } from './hightech.entity.js';
import { assertVisible } from './policy.js';

/** Finds applications, never more than the actor may see, and locks them for a command. */
@Injectable()
export class Applications {
  constructor(private readonly db: Db) {}

  /** @throws DomainError 404 when there is none or it is none of the actor's business */
  async read(actor: Actor, id: string, from: Tx = this.db.read): Promise<HightechApplication> {
    const application = await from.findOneBy(HightechApplication, { id });
    assertVisible(actor, application);
    return application;
  }

  /** For a command: the row stays locked until the transaction ends. @throws DomainError 404 as `read` */
  async lock(tx: Tx, actor: Actor, id: string): Promise<HightechApplication> {
    const application = await this.lockAny(tx, id);
    assertVisible(actor, application);
    return application;
  }

  /** For the system's own commands. */
  lockAny(tx: Tx, id: string): Promise<HightechApplication | null> {
    return tx.findOne(HightechApplication, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}
