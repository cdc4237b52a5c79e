import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import {
  LOGOUT_PATIENCE_MS,
  logoutNoticeDue,
  requestSessionEnd,
  SessionEnd,
  type WishedEnd,
} from '#identity';
import { Db, Outbox, type Tx } from '#platform';
import { IdentityRuntime } from '../runtime.js';
import type { KeptSession, Participant } from '../store/session-store.js';

/** Sessions shut out in one go: two journeys to Redis each. Few, because everybody who may still come in waits for them. */
const SHUT_OUT_BATCH = 1000;

/** Sessions ended in one go: a journey to Redis and a transaction each. */
const BATCH = 200;

/**
 * Ends sessions. What is to end is stored first (`requestSessionEnd`), in the transaction of its cause; then, in this
 * order: no access token of them is taken any more, every subsystem is put down to be told, the sessions go. Doing it
 * again after a crash at any point completes it.
 */
@Injectable()
export class EndSessions {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  /** Stores that sessions are to end, and ends them. @returns how many there were */
  async now(wish: WishedEnd): Promise<number> {
    return this.carryOut(await this.begin(wish));
  }

  /** Stores it when nothing else causes it; `carryOut` afterwards does it at once. */
  begin(wish: WishedEnd): Promise<string> {
    return this.db.run((tx) => this.request(tx, wish));
  }

  /** Stores it in the transaction of what causes it; `carryOut` afterwards does it at once, the queue in any case. */
  request(tx: Tx, wish: WishedEnd): Promise<string> {
    return requestSessionEnd(tx, this.outbox, wish, new Date());
  }

  /** @returns how many sessions there were; those of an earlier run when it had been done */
  async carryOut(endId: string): Promise<number> {
    const end = await this.db.read.findOneByOrFail(SessionEnd, { id: endId });
    if (end.doneAt) return end.sessions;
    const chosen = await this.choose(end);
    // All are shut out before the first is told: with very many sessions the telling takes its time.
    const uids = await this.shutOut(end, chosen);
    let count = 0;
    for (const batch of inBatches(uids, BATCH)) count += await this.end(end, batch);
    await this.db.run((tx) => tx.update(SessionEnd, { id: endId }, { doneAt: new Date(), sessions: count }));
    return count;
  }

  /** Ends one subsystem's part of a session; the session itself goes on. */
  async leave(uid: string, clientId: string): Promise<void> {
    const [session] = await this.runtime.sessions.read([uid]);
    if (!session) return;
    const part = partOf(clientId, session);
    await this.runtime.sessions.markEnded(part.participants.flatMap(({ sid }) => sid || []));
    const notices = await this.noticesOf([part]);
    if (notices.length > 0) await this.db.run((tx) => this.store(tx, notices));
  }

  private async choose(end: SessionEnd): Promise<string[]> {
    const { sessions } = this.runtime;
    const uids = end.sessionUid
      ? [end.sessionUid]
      : end.personId
        ? await sessions.sessionsOf(end.personId)
        : end.companyId
          ? await this.sessionsOfMembers(end.companyId)
          : await sessions.everybodys();
    return uids.filter((uid) => uid !== end.exceptUid);
  }

  private async sessionsOfMembers(companyId: string): Promise<string[]> {
    const members: { person_id: string }[] = await this.db.read.query(
      'SELECT person_id FROM membership WHERE company_id = ?',
      [companyId],
    );
    const uids: string[] = [];
    for (const { person_id: personId } of members) {
      uids.push(...(await this.runtime.sessions.sessionsOf(personId)));
    }
    return uids;
  }

  /** Leaves only those that are meant, and has nobody take their access tokens any more. */
  private async shutOut(end: SessionEnd, chosen: readonly string[]): Promise<string[]> {
    const { sessions } = this.runtime;
    const uids: string[] = [];
    for (const batch of inBatches(chosen, SHUT_OUT_BATCH)) {
      const meant = meantOf(end, await sessions.read(batch));
      await sessions.markEnded(
        meant.flatMap(({ participants }) => participants.flatMap(({ sid }) => sid || [])),
      );
      uids.push(...meant.map(({ uid }) => uid));
    }
    return uids;
  }

  private async end(end: SessionEnd, uids: readonly string[]): Promise<number> {
    const { sessions } = this.runtime;
    const batch = meantOf(end, await sessions.read(uids));
    const notices = await this.noticesOf(batch);
    if (notices.length > 0) await this.db.run((tx) => this.store(tx, notices));
    if (onlyAPart(end)) await sessions.leave(batch);
    else await sessions.remove(batch);
    return batch.length;
  }

  /** @returns one row for each subsystem that wants to be told */
  private async noticesOf(batch: readonly KeptSession[]): Promise<Notice[]> {
    const all = batch.flatMap((session) =>
      session.participants.map((participant) => ({ id: newId(), session, participant })),
    );
    const told = await this.toldClients(new Set(all.map(({ participant }) => participant.clientId)));
    return all.filter(({ participant: { protocol, clientId, address } }) =>
      protocol === 'cas' ? address !== null : told.has(clientId),
    );
  }

  /** Which of these relying parties want to be told; looked up once, however many sessions end. */
  private async toldClients(ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const told = new Set<string>();
    for (const id of ids) {
      if ((await this.runtime.clients.toTell(id))?.backchannelLogoutUri) told.add(id);
    }
    return told;
  }

  /** One notice a session and subsystem, however often it is stored; the event of a repeated one finds none and rests. */
  private async store(tx: Tx, notices: readonly Notice[]): Promise<void> {
    const now = new Date();
    const until = new Date(now.getTime() + LOGOUT_PATIENCE_MS);
    const rows = notices.map(({ id, session, participant: { protocol, clientId, sid, address } }) => {
      return [id, protocol, session.uid, clientId, session.personId, sid, address, now, until];
    });
    await tx.query(
      `INSERT IGNORE INTO logout_notice
         (id, protocol, session_uid, client_id, person_id, sid, address, created_at, tried_until) VALUES ?`,
      [rows],
    );
    await this.outbox.addAll(
      tx,
      logoutNoticeDue,
      notices.map(({ id }) => ({ noticeId: id })),
    );
  }
}

interface Notice {
  readonly id: string;
  readonly session: KeptSession;
  readonly participant: Participant;
}

/** A client's end, for everybody: its part of each session ends, the person goes on in the other systems. */
function onlyAPart({ clientId, sessionUid, personId, companyId }: SessionEnd): boolean {
  return clientId !== null && sessionUid === null && personId === null && companyId === null;
}

/** What is to end of these sessions. */
function meantOf(end: SessionEnd, sessions: readonly KeptSession[]): KeptSession[] {
  const meant = sessions.filter((session) => isMeant(end, session));
  const { clientId } = end;
  return clientId !== null && onlyAPart(end) ? meant.map((session) => partOf(clientId, session)) : meant;
}

function partOf(clientId: string, session: KeptSession): KeptSession {
  const participants = session.participants.filter((participant) => participant.clientId === clientId);
  return { ...session, participants };
}

function isMeant({ personId, companyId, clientId }: SessionEnd, session: KeptSession): boolean {
  return (
    (personId === null || session.personId === personId) &&
    (companyId === null || session.actingFor === companyId) &&
    (clientId === null || session.participants.some((participant) => participant.clientId === clientId))
  );
}

function* inBatches(uids: readonly string[], size: number): Generator<string[]> {
  for (let at = 0; at < uids.length; at += size) yield uids.slice(at, at + size);
}
