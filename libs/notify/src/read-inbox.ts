import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db, type Tx } from '#platform';
import { IsNull, LessThan, type FindOptionsWhere } from 'typeorm';
import type { InboxPage } from './inbox.schema.js';
import { Message } from './message.entity.js';

const PAGE = 30;

/** A person's messages: their own, and those of the company that they act for now. */
@Injectable()
export class ReadInbox {
  constructor(private readonly db: Db) {}

  /** @param before the id from which to go back; the latest messages when left out */
  async run(actor: Actor, before?: string): Promise<InboxPage> {
    const older = before ? { id: LessThan(before) } : {};
    const rows = await this.db.read.find(Message, {
      where: mine(actor).map((where) => ({ ...where, ...older })),
      order: { id: 'DESC' },
      take: PAGE + 1,
    });
    const items = rows.slice(0, PAGE);
    return {
      unread: await unreadOf(this.db.read, actor),
      items: items.map((row) => ({
        id: row.id,
        kind: row.kind,
        title: { zh: row.titleZh, en: row.titleEn },
        body: { zh: row.bodyZh, en: row.bodyEn },
        link: row.link,
        at: row.createdAt.toISOString(),
        readAt: row.readAt?.toISOString() ?? null,
      })),
      next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null,
    };
  }
}

/** Which messages are for this actor: nobody sees the business of one company while acting for another. */
export function mine(actor: Actor): FindOptionsWhere<Message>[] {
  const own = { personId: actor.person.id, companyId: IsNull() };
  return actor.company ? [own, { personId: actor.person.id, companyId: actor.company.id }] : [own];
}

export function unreadOf(read: Tx, actor: Actor): Promise<number> {
  return read.countBy(
    Message,
    mine(actor).map((where) => ({ ...where, readAt: IsNull() })),
  );
}
