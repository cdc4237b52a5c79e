import { isDeepStrictEqual } from 'node:util';
import { errors, type Adapter, type AdapterPayload, type Provider } from 'oidc-provider';
import { clientMetadata, OidcClient, registerClient, type AuditTrail, type ClientMetadata } from '#identity';
import type { Db } from '#platform';
import { orOutage } from './outage.js';

/** How long a change to a client may take to reach all processes. */
const FRESH_MS = 15_000;

type ProviderClient = InstanceType<Provider['Client']>;

interface Known {
  readonly metadata: ClientMetadata | undefined;
  readonly firstParty: boolean;
  readonly until: number;
  /** The provider's own object for it, made at first use. */
  client?: Promise<ProviderClient | undefined>;
}

/** Registered clients, read from the database and remembered for a moment: every request asks for one. */
export class ClientStore implements Adapter {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly db: Db,
    private readonly keyEncryptionKey: Buffer,
    private readonly audit: AuditTrail,
  ) {}

  async find(id: string): Promise<AdapterPayload | undefined> {
    return (await this.look(id)).metadata;
  }

  /** Whether people are spared the question for consent. */
  async isFirstParty(id: string): Promise<boolean> {
    return (await this.look(id)).firstParty;
  }

  /** The provider builds a client from its metadata and compares them at every look; here once while they are known. */
  rememberClientsOf(provider: Provider): void {
    const { Client } = provider;
    const find = Client.find.bind(Client);
    Client.find = async (id: string): Promise<ProviderClient | undefined> => {
      const known = await this.look(id);
      known.client ??= find(id);
      return known.client;
    };
  }

  /** Whether the database says exactly this of the client already. */
  async knows(metadata: ClientMetadata, firstParty: boolean): Promise<boolean> {
    const known = await this.look(metadata.client_id);
    return known.firstParty === firstParty && isDeepStrictEqual(known.metadata, { ...metadata });
  }

  async upsert(_id: string, payload: AdapterPayload): Promise<void> {
    await this.register(payload as ClientMetadata, false);
  }

  async register(metadata: ClientMetadata, firstParty: boolean): Promise<void> {
    const at = new Date();
    const event = { kind: 'client-registered', clientId: metadata.client_id } as const;
    await this.audit.recording(event, at, (tx) =>
      registerClient(tx, this.keyEncryptionKey, metadata, firstParty, at),
    );
    this.known.delete(metadata.client_id);
  }

  async destroy(id: string): Promise<void> {
    await this.db.run((tx) => tx.delete(OidcClient, { id }));
    this.known.delete(id);
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

  private async look(id: string): Promise<Known> {
    const known = this.known.get(id);
    if (known && known.until > Date.now()) return known;
    const row = id.length <= 100 ? await orOutage(this.db.read.findOneBy(OidcClient, { id })) : null;
    const metadata = row ? clientMetadata(row, this.keyEncryptionKey) : undefined;
    const fresh: Known = {
      // A CAS service stands in the same table, but is none of the provider's.
      metadata: metadata?.['protocol'] === 'cas' ? undefined : metadata,
      firstParty: row?.firstParty ?? false,
      until: Date.now() + FRESH_MS,
    };
    if (row) this.known.set(id, fresh);
    return fresh;
  }
}
