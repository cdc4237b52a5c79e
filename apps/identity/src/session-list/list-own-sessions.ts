import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import type { OwnSession } from '../account/own-session.js';
import { systemName } from '../pages/system-name.js';
import { ACCOUNT_CLIENT } from '../provider/first-party-clients.js';
import { IdentityRuntime } from '../runtime.js';
import type { KeptSession } from '../store/session-store.js';
import { deviceWords } from './device-words.js';
import type { ListedSession } from './listed-session.js';
import { placeOf } from './place-words.js';

/** More sessions than anybody keeps apart; the others can still be ended together. */
const MOST = 50;

/** The sessions of a person, the one that asks first, then the latest first. */
@Injectable()
export class ListOwnSessions {
  constructor(private readonly runtime: IdentityRuntime) {}

  async run(own: OwnSession, language: Language): Promise<ListedSession[]> {
    const { sessions } = this.runtime;
    const uids = await sessions.sessionsOf(own.account.id);
    const kept = await sessions.read([own.uid, ...uids.filter((uid) => uid !== own.uid).slice(-MOST)]);
    const listed = await Promise.all(kept.map((session) => this.listed(session, own, language)));
    return listed.toSorted(
      (a, b) => Number(b.isThis) - Number(a.isThis) || (b.since ?? '').localeCompare(a.since ?? ''),
    );
  }

  private async listed(session: KeptSession, own: OwnSession, language: Language): Promise<ListedSession> {
    const { origin, participants } = session;
    const clients = [...new Set(participants.map(({ clientId }) => clientId))];
    const systems = clients.filter((clientId) => clientId !== ACCOUNT_CLIENT);
    return {
      uid: session.uid,
      isThis: session.uid === own.uid,
      device: deviceWords(origin?.userAgent ?? '', language),
      place: placeOf(origin?.address ?? ''),
      since: origin?.since ?? null,
      lastUsed: this.lastUsed(session),
      systems: await Promise.all(systems.map((clientId) => systemName(this.runtime, clientId, language))),
    };
  }

  /** Every use moves the end of a session on by the idle time, except at its absolute end: then it cannot be told. */
  private lastUsed({ expiresAt, origin }: KeptSession): string | null {
    const { SESSION_IDLE_MINUTES: idle, SESSION_HOURS: hours } = this.runtime.settings;
    const lastsUntil = origin ? Date.parse(origin.since) + hours * 3_600_000 : 0;
    if (expiresAt * 1000 >= lastsUntil) return null;
    return new Date((expiresAt - idle * 60) * 1000).toISOString();
  }
}
