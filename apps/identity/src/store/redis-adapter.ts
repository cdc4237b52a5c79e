import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import type { Redis } from '#platform';
import { orOutage } from './outage.js';
import { providerScripts, type ProviderScripts } from './provider-scripts.js';
import { alreadyFound, forget, remember, stored, writesFirst } from './request-scope.js';

/** Kept beyond a record's end, so that an expired one is told from an unknown one (the provider's clock tolerance). */
const GRACE_S = 15;

/** A session that has expired is kept for a day, so that every subsystem that it was used in can be told of its end. */
const SESSION_MEMORY_S = 24 * 3600;

/**
 * A refresh token that was used counts as unused for so long: its answer may have been lost on the way, and a relying
 * party that has proved itself by its secret asks again. Used later than that it is stolen, and its grant ends.
 */
const REFRESH_LEEWAY_S = 10;

/** How long the request of an interaction is kept, so that an expired or replayed page can start it again. */
const RESTART_S = 12 * 3600;

/** Revoked together with their grant. */
const GRANTABLE = new Set([
  'AccessToken',
  'AuthorizationCode',
  'RefreshToken',
  'DeviceCode',
  'BackchannelAuthenticationRequest',
  'PreAuthorizedCode',
]);

/** Used only with the session and grant that they stand on, which are fetched along with them. */
const WITH_RELATIVES = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken']);

type Fields = readonly (string | null)[];
type Relatives = [record: Fields, session: Fields | null, grant: Fields | null, acting: string | null];

/** The provider's short-lived models in Redis. */
export class RedisAdapter implements Adapter {
  private readonly scripts: ProviderScripts;

  constructor(
    private readonly redis: Redis,
    private readonly prefix: string,
    private readonly model: string,
  ) {
    this.scripts = providerScripts(redis);
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const kept = this.model === 'Session' ? SESSION_MEMORY_S : GRACE_S;
    const ttl = expiresIn === undefined ? 0 : expiresIn + kept;
    const params = this.model === 'Interaction' ? JSON.stringify(payload.params ?? {}) : '';
    forget(this.key(id));
    const now = Math.floor(Date.now() / 1000);
    await stored(() =>
      this.scripts.providerSave(
        this.key(id),
        this.indexOf(payload),
        payload.grantId && GRANTABLE.has(this.model) ? this.grant(payload.grantId) : '',
        this.ownerOf(payload),
        this.listOfAll(),
        JSON.stringify(payload),
        params ? RESTART_S : ttl,
        id,
        params,
        payload.uid ?? '',
        now + (expiresIn ?? 0),
        now,
      ),
    );
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    if (WITH_RELATIVES.has(this.model)) return this.findWithRelatives(id);
    const known = alreadyFound<Fields>(this.key(id));
    if (known) return read(known);
    writesFirst();
    return read(await orOutage(this.redis.hmget(this.key(id), 'payload', 'consumed', 'exp')));
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const key = `${this.prefix}uid:${uid}`;
    const known = alreadyFound<Fields | null>(key);
    return known === undefined ? this.findByIndex(key) : read(known ?? []);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.findByIndex(`${this.prefix}user-code:${userCode}`);
  }

  /**
   * Consumes a code or token once, however many ask at the same time. Inside a request it goes out with what was issued
   * for it; the answer leaves only when this very request was the first.
   * @throws InvalidGrant for all but the first; what was issued meanwhile is revoked (RFC 6749 §4.1.2)
   */
  async consume(id: string): Promise<void> {
    await stored(() => this.consumeOnce(id));
  }

  async destroy(id: string): Promise<void> {
    const payload = this.model === 'Session' ? await this.find(id) : undefined;
    forget(this.key(id));
    if (payload) forget(this.indexOf(payload));
    await stored(() =>
      this.scripts.providerDestroy(
        this.key(id),
        payload ? this.indexOf(payload) : '',
        payload ? this.ownerOf(payload) : '',
        this.listOfAll(),
        id,
        payload?.uid ?? '',
      ),
    );
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    writesFirst();
    await orOutage(this.scripts.providerRevokeGrant(this.grant(grantId)));
  }

  private async consumeOnce(id: string): Promise<void> {
    const won = await orOutage(this.scripts.providerConsume(this.key(id), Math.floor(Date.now() / 1000)));
    if (won === 1) return;
    const payload = await this.find(id);
    if (payload && payload['consumed'] === undefined) return;
    if (payload?.grantId) await this.revokeByGrantId(payload.grantId);
    throw new errors.InvalidGrant('already consumed');
  }

  private async findWithRelatives(id: string): Promise<AdapterPayload | undefined> {
    writesFirst();
    const answer = await orOutage(this.scripts.providerFindWithRelatives(this.key(id), this.prefix));
    const [record, session, grant, acting] = answer as unknown as Relatives;
    const payload = this.withLeeway(read(record));
    if (payload?.['sessionUid']) {
      remember(`${this.prefix}uid:${payload['sessionUid']}`, session);
      remember(`${this.prefix}acting:${payload['sessionUid']}`, acting);
    }
    if (payload?.grantId && grant) remember(`${this.prefix}Grant:${payload.grantId}`, grant);
    return payload;
  }

  private withLeeway(payload: AdapterPayload | undefined): AdapterPayload | undefined {
    if (this.model !== 'RefreshToken' || !payload?.['consumed']) return payload;
    const { consumed, ...unused } = payload;
    return Math.floor(Date.now() / 1000) - Number(consumed) <= REFRESH_LEEWAY_S ? unused : payload;
  }

  private async findByIndex(key: string): Promise<AdapterPayload | undefined> {
    writesFirst();
    const fields = await orOutage(this.scripts.providerFindByIndex(key, this.key('')));
    return Array.isArray(fields) ? read(fields as Fields) : undefined;
  }

  private key(id: string): string {
    return `${this.prefix}${this.model}:${id}`;
  }

  private grant(grantId: string): string {
    return `${this.prefix}grant:${grantId}`;
  }

  private indexOf(payload: AdapterPayload): string {
    if (this.model === 'Session') return `${this.prefix}uid:${payload.uid}`;
    return payload.userCode ? `${this.prefix}user-code:${payload.userCode}` : '';
  }

  /** The list of everybody's sessions. */
  private listOfAll(): string {
    return `${this.prefix}expiring`;
  }

  /** The list of a person's sessions. */
  private ownerOf(payload: AdapterPayload): string {
    return this.model === 'Session' && payload.accountId ? `${this.prefix}sessions:${payload.accountId}` : '';
  }
}

function read([payload, consumed, exp]: Fields): AdapterPayload | undefined {
  if (!payload) return undefined;
  return {
    ...(JSON.parse(payload) as AdapterPayload),
    ...(consumed ? { consumed: Number(consumed) } : {}),
    ...(exp ? { exp: Number(exp) } : {}),
  };
}
