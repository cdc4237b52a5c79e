import { Inject, Injectable } from '@nestjs/common';
import { EndedSessions } from '#platform';
import { cookieName, SETTINGS, type GatewaySettings } from '../gateway.settings.js';
import { GatewayRedis } from '../redis/gateway-redis.js';
import { AUDIENCE_FIELD, REFRESH_FIELD } from '../tokens/token-fields.js';
import type { ActiveSession, AudienceToken } from './active-session.js';
import { readCookie, sessionIdOf } from './session-cookie.js';
import { ENDED_CHANNEL, sessionKey, tokensKey } from './session-keys.js';
import type { SessionRecord } from './session-record.js';

/** Milliseconds for which a session is served from memory. Its end is heard of at once; this bounds a missed word. */
const MEMORY_MS = 1000;
/** Sessions held in memory at the same time. */
const MEMORY_SIZE = 20_000;
/** An idle session's life is lengthened at most this often. */
const TOUCH_EVERY_MS = 60_000;

interface Remembered extends Reading {
  /** Milliseconds since 1970 after which it is not served any more. */
  readonly until: number;
  /** From when on it is fetched anew in the background, so that a busy session never waits for Redis. */
  readonly renewAt: number;
}

interface Reading {
  readonly session: ActiveSession;
  /** As it stands in Redis: what has not changed need not be understood again. */
  readonly raw: string;
}

interface Loading {
  /** Set when the session changes or ends while it is being read. */
  outdated: boolean;
  promise: Promise<ActiveSession | null>;
}

/** The session, its time to live in milliseconds, and the fields of its tokens, in one journey. */
const READ = `return {redis.call('GET', KEYS[1]), redis.call('PTTL', KEYS[1]), redis.call('HGETALL', KEYS[2])}`;

/** A session that changes while it is read is read again, this often. */
const READINGS = 3;

/**
 * Finds the session of a request. Made for the request that comes a moment after another one of the same session:
 * that one costs a look into a map, no Redis and no signature check.
 */
@Injectable()
export class SessionReader {
  private readonly cookie: string;
  private readonly idle: number;
  private readonly byCookie = new Map<string, Remembered>();
  private readonly cookieOf = new Map<string, string>();
  private readonly loading = new Map<string, Loading>();

  constructor(
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
    private readonly redis: GatewayRedis,
    private readonly ended: EndedSessions,
  ) {
    this.cookie = cookieName(settings, 'portal');
    this.idle = settings.SESSION_IDLE_MINUTES * 60_000;
    void redis.listen(ENDED_CHANNEL, (id) => this.forget(id));
  }

  /** Null for a visitor. @throws DomainError 503 when Redis cannot be asked */
  find(cookies: string | undefined): ActiveSession | null | Promise<ActiveSession | null> {
    const value = readCookie(cookies, this.cookie);
    if (value === null) return null;
    const known = this.byCookie.get(value);
    const now = Date.now();
    if (!known || known.until <= now || this.isOver(known.session.record)) return this.load(value);
    if (known.renewAt <= now && !this.loading.has(known.session.id)) {
      void this.load(value).catch(() => undefined);
    }
    return known.session;
  }

  /** Counts a request as use of the session; writes at most once a minute. Never fails. */
  touch(session: ActiveSession): void {
    const now = Date.now();
    if (now - session.touchedAt < TOUCH_EVERY_MS) return;
    session.touchedAt = now;
    void this.extend(session, now).catch(() => undefined);
  }

  /** Counts as use, and waits until that is written. */
  async extend(session: ActiveSession, now = Date.now()): Promise<void> {
    session.touchedAt = now;
    const until = this.expiresAt(session);
    await this.redis.run((client) =>
      Promise.all([
        client.pExpireAt(sessionKey(session.id), until),
        client.pExpireAt(tokensKey(session.id), until),
      ]),
    );
  }

  /** When the session ends if nobody does anything: milliseconds since 1970. */
  expiresAt(session: ActiveSession): number {
    return Math.min(session.touchedAt + this.idle, session.record.endsAt);
  }

  /** From now on the session is read anew, also where a reading is under way. */
  forget(id: string): void {
    const loading = this.loading.get(id);
    if (loading) loading.outdated = true;
    const cookie = this.cookieOf.get(id);
    if (cookie === undefined) return;
    this.cookieOf.delete(id);
    this.byCookie.delete(cookie);
  }

  private load(cookie: string): Promise<ActiveSession | null> {
    const id = sessionIdOf(cookie, this.settings.SESSION_SECRETS);
    if (id === null) return Promise.resolve(null);
    const known = this.loading.get(id);
    if (known) return known.promise;
    const loading: Loading = { outdated: false, promise: Promise.resolve(null) };
    loading.promise = this.fetch(id, cookie, loading).finally(() => this.loading.delete(id));
    this.loading.set(id, loading);
    return loading.promise;
  }

  private async fetch(id: string, cookie: string, loading: Loading): Promise<ActiveSession | null> {
    let reading: Reading | null = null;
    for (let time = 0; time < READINGS; time += 1) {
      loading.outdated = false;
      reading = await this.read(id, this.byCookie.get(cookie));
      if (!loading.outdated) break;
    }
    if (reading === null) this.forget(id);
    else if (!loading.outdated) this.remember(cookie, reading);
    return reading?.session ?? null;
  }

  private async read(id: string, known: Reading | undefined): Promise<Reading | null> {
    const keys = [sessionKey(id), tokensKey(id)];
    const answer = await this.redis.run((client) => client.eval(READ, { keys }));
    const [stored, left, fields] = answer as unknown as [string | null, number, string[]];
    if (stored === null) return null;
    const touchedAt = Date.now() - Math.max(0, this.idle - left);
    const raw = [stored, ...fields].join('\n');
    if (known?.raw === raw) {
      known.session.touchedAt = touchedAt;
      return this.isOver(known.session.record) ? null : known;
    }
    const record = recordIn(stored);
    // People are known by issuer and subject together: a session of the provider before this one is nobody's here.
    if (!record || record.issuer !== this.settings.OIDC_ISSUER || this.isOver(record)) return null;
    const renewable = fields.some((field, at) => at % 2 === 0 && field === REFRESH_FIELD);
    return { raw, session: { id, record, touchedAt, tokens: tokensIn(fields), renewable } };
  }

  /** Its time is up, or identity has ended it: also when no word of that has come by the back channel. */
  private isOver({ endsAt, sid }: SessionRecord): boolean {
    return endsAt <= Date.now() || (sid !== null && this.ended.has(sid));
  }

  private remember(cookie: string, { session, raw }: Reading): void {
    if (this.byCookie.size >= MEMORY_SIZE) {
      const [oldest] = this.byCookie;
      if (oldest) this.forget(oldest[1].session.id);
    }
    // Set anew, so that the map stays in the order of age.
    this.byCookie.delete(cookie);
    const now = Date.now();
    // Spread, so that many sessions that became busy together are not fetched together for ever.
    const renewAt = now + MEMORY_MS * (0.7 + Math.random() * 0.25);
    this.byCookie.set(cookie, { session, raw, until: now + MEMORY_MS, renewAt });
    this.cookieOf.set(session.id, cookie);
  }
}

type Stored = Omit<SessionRecord, 'openedAt'> & { readonly openedAt?: number };

function recordIn(stored: string): SessionRecord | null {
  const session = JSON.parse(stored) as { passport?: { user?: Stored } };
  const { user } = session.passport ?? {};
  // A session that an earlier version has written does not say when it was opened.
  return user ? { ...user, openedAt: user.openedAt ?? 0 } : null;
}

/** @param fields names and values in turn */
function tokensIn(fields: readonly string[]): Map<string, AudienceToken> {
  const tokens = new Map<string, AudienceToken>();
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [name = '', value = ''] = [fields[at], fields[at + 1]];
    if (name.startsWith(AUDIENCE_FIELD)) {
      tokens.set(name.slice(AUDIENCE_FIELD.length), JSON.parse(value) as AudienceToken);
    }
  }
  return tokens;
}
