import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Provider, refreshAccessToken, type RefreshedTokens } from '#relying-party';
import { GatewayRedis } from '../redis/gateway-redis.js';
import type { ActiveSession, AudienceToken } from '../session/active-session.js';
import { sessionKey, tokensKey } from '../session/session-keys.js';
import { SessionKeeper } from '../session/session-keeper.js';
import { SessionReader } from '../session/session-reader.js';
import { claimsOf, saysRoles } from '../session/session-record.js';
import { RefreshLock } from './refresh-lock.js';
import { AUDIENCE_FIELD, REFRESH_FIELD } from './token-fields.js';

/** A token is renewed when it has less than this to live, so that it does not expire on its way. */
const MARGIN_MS = 20_000;

/** Writes only where the session still lives: a session that was ended meanwhile must not come back. */
const SAVE = `if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
redis.call('HSET', KEYS[2], unpack(ARGV)) return 1`;

/** Gets the token for an audience: kept on the server, renewed once for all who ask at the same time. */
@Injectable()
export class TokenKeeper {
  private readonly renewing = new Map<string, Promise<string | null>>();

  constructor(
    private readonly redis: GatewayRedis,
    private readonly provider: Provider,
    private readonly lock: RefreshLock,
    private readonly reader: SessionReader,
    private readonly keeper: SessionKeeper,
  ) {}

  /**
   * The Authorization header for an audience; null when the provider gives no tokens for it, as a foreign one does.
   * @throws DomainError `sign-in.session-ended` (401) when the provider has ended the sign-in; 503 when it is away
   */
  authorization(session: ActiveSession, audience: string): string | null | Promise<string | null> {
    const token = session.tokens.get(audience);
    if (token && token.expiresAt - MARGIN_MS > Date.now()) return token.header;
    if (!session.renewable) return null;
    return this.renew(session, audience);
  }

  /** Drops a token that a service has refused, unless somebody has renewed it meanwhile. */
  async discard(session: ActiveSession, audience: string, refused: string): Promise<void> {
    if (session.tokens.get(audience)?.header === refused) session.tokens.delete(audience);
    const [key, field] = [tokensKey(session.id), AUDIENCE_FIELD + audience];
    await this.redis.run(async (client) => {
      const stored = await client.hGet(key, field);
      if (stored !== null && (JSON.parse(stored) as AudienceToken).header === refused)
        await client.hDel(key, field);
    });
  }

  private renew(session: ActiveSession, audience: string): Promise<string | null> {
    const name = `${session.id} ${audience}`;
    const known = this.renewing.get(name);
    if (known) return known;
    const renewing = this.renewLocked(session, audience).finally(() => this.renewing.delete(name));
    this.renewing.set(name, renewing);
    return renewing;
  }

  private async renewLocked(session: ActiveSession, audience: string): Promise<string | null> {
    if (!(await this.provider.resources()).includes(audience)) return null;
    return this.lock.holding(session.id, async () => {
      const [stored, refreshToken] = await this.redis.run((client) =>
        client.hmGet(tokensKey(session.id), [AUDIENCE_FIELD + audience, REFRESH_FIELD]),
      );
      // Somebody else may have renewed it while this one waited for the lock.
      const token = stored ? (JSON.parse(stored) as AudienceToken) : null;
      if (token && token.expiresAt - MARGIN_MS > Date.now()) return this.hold(session, audience, token);
      if (!refreshToken) throw new DomainError('sign-in.session-ended', 401);
      return this.hold(session, audience, await this.ask(session, audience, refreshToken));
    });
  }

  private async ask(session: ActiveSession, audience: string, refreshToken: string): Promise<AudienceToken> {
    try {
      const { subject } = session.record;
      const renewal = { refreshToken, subject, resource: audience };
      const renewed = await refreshAccessToken(this.provider, renewal);
      return await this.save(session, audience, renewed);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'sign-in.session-ended') {
        this.reader.forget(session.id);
        await this.keeper.end(session.id, session.record);
      }
      throw error;
    }
  }

  private async save(
    session: ActiveSession,
    audience: string,
    renewed: RefreshedTokens,
  ): Promise<AudienceToken> {
    const token: AudienceToken = {
      header: `Bearer ${renewed.accessToken}`,
      expiresAt: Date.now() + renewed.expiresIn * 1000,
    };
    const fields = [REFRESH_FIELD, renewed.refreshToken, AUDIENCE_FIELD + audience, JSON.stringify(token)];
    const keys = [sessionKey(session.id), tokensKey(session.id)];
    const saved = await this.redis.run((client) => client.eval(SAVE, { keys, arguments: fields }));
    if (saved !== 1) throw new DomainError('sign-in.session-ended', 401);
    if (renewed.claims && saysRoles(renewed.claims)) await this.renewClaims(session, renewed.claims);
    return token;
  }

  /** Companies, grants and roles may have changed since the person signed in: the provider has just said them anew. */
  private async renewClaims(
    session: ActiveSession,
    claims: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const key = sessionKey(session.id);
    const stored = await this.redis.run((client) => client.get(key));
    if (stored === null) return;
    const whole = JSON.parse(stored) as { passport: { user: object } };
    whole.passport.user = { ...whole.passport.user, ...claimsOf(claims) };
    const renewed = JSON.stringify(whole);
    if (renewed === stored) return;
    await this.redis.run((client) => client.set(key, renewed, { condition: 'XX', expiration: 'KEEPTTL' }));
    this.reader.forget(session.id);
  }

  private hold(session: ActiveSession, audience: string, token: AudienceToken): string {
    session.tokens.set(audience, token);
    return token.header;
  }
}
