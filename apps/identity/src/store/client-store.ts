import { isDeepStrictEqual } from 'node:util';
import { errors, type Adapter, type AdapterPayload, type Provider } from 'oidc-provider';
import {
  acceptsSecret,
  clientMetadata,
  liveSecrets,
  OidcClient,
  registerClient,
  registeredClient,
  type AuditTrail,
  type ClientMetadata,
  type LiveSecret,
  type RegisteredClient,
} from '#identity';
import type { Text } from '#kernel';
import type { Db } from '#platform';
import { orOutage } from './outage.js';

/** How long a change to a client may take to reach all processes. */
const FRESH_MS = 2000;

type ProviderClient = InstanceType<Provider['Client']>;

interface Known {
  readonly metadata: ClientMetadata | undefined;
  readonly registered: RegisteredClient | undefined;
  readonly secrets: readonly LiveSecret[];
  /** Removed, disabled, or no OpenID Connect client: it may not use the provider. */
  readonly shut: boolean;
  readonly until: number;
  /** The provider's own object for it, made at first use. */
  client?: Promise<ProviderClient | undefined>;
}

/** Registered clients, read from the database and remembered for a moment: every request asks for one. */
export class ClientStore implements Adapter {
  private readonly known = new Map<string, Known>();
  private readonly loading = new Map<string, Promise<Known>>();
  private build: ((id: string) => Promise<ProviderClient | undefined>) | undefined;

  constructor(
    private readonly db: Db,
    private readonly keyEncryptionKey: Buffer,
    private readonly audit: AuditTrail,
  ) {}

  async find(id: string): Promise<AdapterPayload | undefined> {
    return (await this.look(id)).metadata;
  }

  /** Whether it is one of the portal's own. */
  async isFirstParty(id: string): Promise<boolean> {
    return (await this.registered(id))?.firstParty ?? false;
  }

  /** What is registered under an id now; undefined for what is unknown, disabled or removed. */
  async registered(id: string): Promise<RegisteredClient | undefined> {
    const { registered, shut } = await this.look(id);
    return shut ? undefined : registered;
  }

  /** What a system of either protocol is called, disabled or not; undefined when it is no more. */
  async nameOf(id: string): Promise<Text | undefined> {
    return (await this.look(id)).registered?.name;
  }

  /**
   * A client to be told of a logout: also one that was disabled or removed a moment ago, which is the very thing that it
   * is told.
   */
  async toTell(id: string): Promise<ProviderClient | undefined> {
    const known = await this.look(id);
    if (known.registered?.protocol !== 'oidc') return undefined;
    known.client ??= this.build?.(id);
    return known.client;
  }

  /**
   * Makes the provider ask here for its clients and whether a secret is right. It builds a client from its metadata and
   * compares them at every look; here once while they are known. And it knows of one secret only, where there may be two.
   */
  serve(provider: Provider): void {
    const { Client } = provider;
    this.build = Client.find.bind(Client);
    Client.find = async (id: string): Promise<ProviderClient | undefined> =>
      (await this.look(id)).shut ? undefined : this.toTell(id);
    const prototype = Client.prototype as unknown as {
      compareClientSecret: (this: ProviderClient, given: string) => Promise<boolean>;
    };
    const accepts = (id: string, given: string): Promise<boolean> => this.accepts(id, given);
    prototype.compareClientSecret = function compareWithEveryLiveOne(given) {
      return accepts(this.clientId, given);
    };
  }

  /** Whether the database says exactly this of the client already. */
  async knows(metadata: ClientMetadata, firstParty: boolean, previousSecret?: string): Promise<boolean> {
    const { registered, secrets, metadata: known } = await this.look(metadata.client_id);
    const same = registered?.firstParty === firstParty && isDeepStrictEqual(known, { ...metadata });
    return same && secrets[1]?.value === previousSecret;
  }

  async upsert(_id: string, payload: AdapterPayload): Promise<void> {
    await this.register(payload as ClientMetadata, false);
  }

  /** @param previousSecret good as well, for as long as nothing else is registered */
  async register(metadata: ClientMetadata, firstParty: boolean, previousSecret?: string): Promise<void> {
    const at = new Date();
    const event = { kind: 'client-registered', clientId: metadata.client_id } as const;
    await this.audit.recording(event, at, (tx) =>
      registerClient(tx, this.keyEncryptionKey, metadata, firstParty, at, previousSecret),
    );
    this.forget(metadata.client_id);
  }

  /** The next look reads it anew: it has just been changed. */
  forget(id: string): void {
    this.known.delete(id);
    this.loading.delete(id);
  }

  async destroy(id: string): Promise<void> {
    await this.db.run((tx) => tx.delete(OidcClient, { id }));
    this.forget(id);
  }

  // Clients have no short life: nothing of them is consumed, revoked by grant or found by another name.
  async consume(): Promise<void> {
    throw new errors.InvalidRequest('clients are not consumed');
  }

  async revokeByGrantId(): Promise<void> {
    throw new errors.InvalidRequest('clients have no grant');
  }

  async findByUid(): Promise<undefined> {
    return undefined;
  }

  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  /** Another process may have made a new secret a moment ago: before one is refused, the database is asked. */
  private async accepts(id: string, given: string): Promise<boolean> {
    if (acceptsSecret((await this.look(id)).secrets, given, Date.now())) return true;
    this.forget(id);
    return acceptsSecret((await this.look(id)).secrets, given, Date.now());
  }

  private async look(id: string): Promise<Known> {
    const known = this.known.get(id);
    if (known && known.until > Date.now()) return known;
    // Very many may ask for the same one at this moment.
    const loading = this.loading.get(id) ?? this.load(id);
    this.loading.set(id, loading);
    try {
      return await loading;
    } finally {
      if (this.loading.get(id) === loading) this.loading.delete(id);
    }
  }

  private async load(id: string): Promise<Known> {
    const row = id.length <= 100 ? await orOutage(this.db.read.findOneBy(OidcClient, { id })) : null;
    const fresh: Known = {
      metadata: row ? clientMetadata(row, this.keyEncryptionKey) : undefined,
      registered: row ? registeredClient(row) : undefined,
      secrets: row ? liveSecrets(row, this.keyEncryptionKey) : [],
      shut: !row || row.protocol !== 'oidc' || row.disabledAt !== null,
      until: Date.now() + FRESH_MS,
    };
    if (row) this.known.set(id, fresh);
    return fresh;
  }
}
