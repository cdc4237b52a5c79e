import { Inject, Injectable } from '@nestjs/common';
import type { StaffRole } from '#contracts';
import { CLOCK, newId, type Clock, type Text } from '#kernel';
import { Outbox, type Tx } from '#platform';
import { In } from 'typeorm';
import { Message } from './message.entity.js';
import { mailDue } from './notify.events.js';
import { PersonContact } from './person-contact.entity.js';
import { CompanySeat, StaffSeat } from './seat.entity.js';

/** Whom a notice reaches: persons by id, everybody of a company, or the holders of a staff role (in a district). */
export type Recipients =
  | { readonly persons: readonly string[] }
  | { readonly company: string }
  | { readonly role: StaffRole; readonly district?: string };

export interface Notice {
  readonly to: Recipients;
  /** Such as `hightech.returned`; stable, for filters and tests. */
  readonly kind: string;
  /**
   * Identity of the notice, such as `hightech.returned:<application>:<version>`: a second one with the same key
   * reaches nobody twice.
   */
  readonly key: string;
  readonly title: Text;
  /** Plain text; an empty line parts paragraphs. */
  readonly body: Text;
  /** Path inside the portal without language prefix, such as `/workspace/applications/<id>`. */
  readonly link: string;
  /** The company whose business it is. */
  readonly company?: string;
}

/** A notice reaches at most this many persons. */
const MOST = 500;

/** Puts notices into inboxes and on the way to mail, as part of the caller's transaction. */
@Injectable()
export class Notify {
  constructor(
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many persons it is new to */
  async send(tx: Tx, notice: Notice): Promise<number> {
    const persons = [...new Set(await this.personsOf(tx, notice.to))].slice(0, MOST);
    const contacts = await tx.findBy(PersonContact, { personId: In(persons) });
    const reachable = new Set(contacts.flatMap((contact) => (contact.email ? [contact.personId] : [])));
    let sent = 0;
    for (const personId of persons) {
      const messageId = await this.put(tx, personId, notice);
      if (!messageId) continue;
      sent += 1;
      if (reachable.has(personId)) await this.outbox.add(tx, mailDue, { messageId });
    }
    return sent;
  }

  private async personsOf(tx: Tx, to: Recipients): Promise<readonly string[]> {
    if ('persons' in to) return to.persons;
    const seats =
      'company' in to
        ? await tx.find(CompanySeat, { where: { companyId: to.company }, take: MOST })
        : await tx.find(StaffSeat, {
            where: { role: to.role, ...(to.district ? { district: to.district } : {}) },
            take: MOST,
          });
    return seats.map((seat) => seat.personId);
  }

  private async put(tx: Tx, personId: string, notice: Notice): Promise<string | null> {
    const id = newId(this.clock.now().getTime());
    const result = await tx
      .createQueryBuilder()
      .insert()
      .orIgnore()
      .into(Message)
      .values({
        id,
        personId,
        companyId: notice.company ?? null,
        kind: notice.kind,
        noticeKey: notice.key,
        titleZh: notice.title.zh,
        titleEn: notice.title.en,
        bodyZh: notice.body.zh,
        bodyEn: notice.body.en,
        link: notice.link,
        createdAt: this.clock.now(),
        readAt: null,
      })
      .updateEntity(false)
      .execute();
    return (result.raw as { affectedRows: number }).affectedRows === 1 ? id : null;
  }
}
