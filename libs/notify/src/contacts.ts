import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, type Clock, type Language } from '#kernel';
import { Db, type Tx } from '#platform';
import { PersonContact } from './person-contact.entity.js';
import { CompanySeat, StaffSeat } from './seat.entity.js';

/** What is known of a person without their having been here, from the seed. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly { readonly role: string; readonly district?: string }[];
  readonly companies: readonly string[];
}

/** A person's state is written again after this time even if nothing changed. */
const FRESH_MS = 10 * 60_000;
const REMEMBERED = 10_000;

/** Projects persons from the tokens they come with, so that notices find them. */
@Injectable()
export class Contacts {
  readonly #seen = new Map<string, { state: string; at: number; written: Promise<void> }>();

  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Notes who has come. Writes only when something changed since the last time that this process looked. */
  see(actor: Actor, language: Language): Promise<void> {
    const known: KnownPerson = {
      id: actor.person.id,
      name: actor.person.name,
      email: actor.person.email ?? null,
      roles: actor.roles,
      companies: actor.memberOf,
    };
    const state = JSON.stringify([known, language]);
    const at = this.clock.now().getTime();
    const last = this.#seen.get(known.id);
    if (last && last.state === state && at - last.at < FRESH_MS) return last.written;
    const written = this.db.run((tx) => this.write(tx, known, language));
    // A page asks for several things at once: its other requests wait for the same write.
    if (this.#seen.size >= REMEMBERED) this.#seen.clear();
    this.#seen.set(known.id, { state, at, written });
    written.catch(() => this.#seen.delete(known.id));
    return written;
  }

  /** Replaces what is known of a person. */
  async write(tx: Tx, person: KnownPerson, language: Language = 'zh'): Promise<void> {
    // A token without an address says nothing about it, so that a known address stays.
    const contact = { personId: person.id, name: person.name, language, seenAt: this.clock.now() };
    await tx.upsert(PersonContact, person.email ? { ...contact, email: person.email } : contact, [
      'personId',
    ]);
    await tx.delete(StaffSeat, { personId: person.id });
    await tx.delete(CompanySeat, { personId: person.id });
    const staff = person.roles.map(({ role, district = '' }) => ({ personId: person.id, role, district }));
    const companies = person.companies.map((companyId) => ({ personId: person.id, companyId }));
    if (staff.length > 0) await tx.upsert(StaffSeat, staff, ['personId', 'role', 'district']);
    if (companies.length > 0) await tx.upsert(CompanySeat, companies, ['personId', 'companyId']);
  }
}
