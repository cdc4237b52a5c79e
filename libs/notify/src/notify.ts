import { Inject, Injectable } from '@nestjs/common';
import type { StaffRole } from '#contracts';
import { CLOCK, newId, type Clock, type Text } from '#kernel';
import { insertRows, Outbox, type Tx } from '#platform';
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
  /** Path of the page on which whoever gets it by mail stops messages of this kind without signing in. */
  readonly stop?: string;
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
  send(tx: Tx, notice: Notice): Promise<number> {
    return this.sendAll(tx, [notice]);
  }

  /** Many notices in as many statements as one takes. @returns how many messages are new */
  async sendAll(tx: Tx, notices: readonly Notice[]): Promise<number> {
    const seats = await this.seatsOf(tx, notices);
    const messages = notices.flatMap((notice) =>
      [...new Set(seats(notice.to))].slice(0, MOST).map((personId) => this.messageTo(personId, notice)),
    );
    if (messages.length === 0) return 0;
    const sent = await this.put(tx, messages);
    const persons = [...new Set(sent.map(({ personId }) => personId))];
    const contacts = await tx.findBy(PersonContact, { personId: In(persons) });
    const reachable = new Set(contacts.flatMap((contact) => (contact.email ? [contact.personId] : [])));
    const due = sent.filter(({ personId }) => reachable.has(personId));
    await this.outbox.addAll(
      tx,
      mailDue,
      due.map(({ id }) => ({ messageId: id })),
    );
    return sent.length;
  }

  /** Companies are looked up together, roles one by one: notices to many roles at once are rare. */
  private async seatsOf(tx: Tx, notices: readonly Notice[]): Promise<(to: Recipients) => readonly string[]> {
    const companies = [...new Set(notices.flatMap(({ to }) => ('company' in to ? [to.company] : [])))];
    const members = new Map<string, string[]>();
    if (companies.length > 0) {
      const where = { companyId: In(companies) };
      for (const seat of await tx.find(CompanySeat, { where, take: MOST * companies.length }))
        members.set(seat.companyId, [...(members.get(seat.companyId) ?? []), seat.personId]);
    }
    const staff = new Map<Recipients, string[]>();
    for (const { to } of notices) if ('role' in to) staff.set(to, await this.holdersOf(tx, to));
    return (to) => {
      if ('persons' in to) return to.persons;
      return ('company' in to ? members.get(to.company) : staff.get(to)) ?? [];
    };
  }

  private async holdersOf(
    tx: Tx,
    { role, district }: Extract<Recipients, { role: StaffRole }>,
  ): Promise<string[]> {
    const seats = await tx.find(StaffSeat, {
      where: { role, ...(district ? { district } : {}) },
      take: MOST,
    });
    return seats.map((seat) => seat.personId);
  }

  private messageTo(personId: string, notice: Notice): Message {
    const at = this.clock.now();
    return {
      id: newId(at.getTime()),
      personId,
      companyId: notice.company ?? null,
      kind: notice.kind,
      noticeKey: notice.key,
      titleZh: notice.title.zh,
      titleEn: notice.title.en,
      bodyZh: notice.body.zh,
      bodyEn: notice.body.en,
      link: notice.link,
      stopLink: notice.stop ?? null,
      createdAt: at,
      readAt: null,
    };
  }

  /** @returns those that were not there before */
  private async put(tx: Tx, messages: readonly Message[]): Promise<readonly Message[]> {
    const { affectedRows } = await insertRows(tx, Message, messages, 'known ones stay');
    if (affectedRows === messages.length) return messages;
    const fresh = await tx.find(Message, {
      where: { id: In(messages.map(({ id }) => id)) },
      select: { id: true },
    });
    const ids = new Set(fresh.map(({ id }) => id));
    return messages.filter(({ id }) => ids.has(id));
  }
}
