import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { OidcClient, type Account, type UsableMembership } from '#identity';
import { Db, LOGGER, type Logger } from '#platform';
import { addressPattern, normaliseServiceAddress } from './service-address.js';

/** How long a change to a service may take to reach all processes. */
const FRESH_MS = 5000;

const casMetadata = z.object({
  client_name: z.string(),
  service_urls: z.array(z.string()).default([]),
  service_patterns: z.array(z.string()).default([]),
  /** Where ends of sessions are told; left out: at the service address; null: nowhere. */
  logout_uri: z.string().nullish(),
  /** Staff roles, and roles in the company acted for, of which a person needs one; none: everybody may enter. */
  allowed_roles: z.array(z.string()).default([]),
});

/** A subsystem that is registered as a CAS service. */
export interface CasService {
  readonly id: string;
  readonly name: string;
  /** Where ends of sessions are told: an address, null for nowhere, undefined for the service address. */
  readonly logoutUri: string | null | undefined;
  readonly allowedRoles: readonly string[];
  /** Registered by the operator: its addresses may lie inside. */
  readonly firstParty: boolean;
  readonly fits: (address: string) => boolean;
}

/** A service with the address by which it was asked for. */
export interface FoundService {
  readonly service: CasService;
  readonly address: string;
}

/** The registered CAS services. */
@Injectable()
export class CasServices {
  private known: Promise<readonly CasService[]> = Promise.resolve([]);
  private until = 0;

  constructor(
    private readonly db: Db,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** The service of this address: registered exactly so, or fitting a reviewed pattern. */
  async find(text: string): Promise<FoundService | null> {
    const address = normaliseServiceAddress(text);
    if (address === null) return null;
    const service = (await this.all()).find(({ fits }) => fits(address));
    return service ? { service, address } : null;
  }

  async byId(id: string): Promise<CasService | null> {
    return (await this.all()).find((service) => service.id === id) ?? null;
  }

  private all(): Promise<readonly CasService[]> {
    if (this.until > Date.now()) return this.known;
    this.until = Date.now() + FRESH_MS;
    this.known = this.read().catch((error: unknown) => {
      this.until = 0;
      throw error;
    });
    return this.known;
  }

  private async read(): Promise<CasService[]> {
    const rows = await this.db.read
      .createQueryBuilder(OidcClient, 'client')
      .where("JSON_UNQUOTE(JSON_EXTRACT(client.metadata, '$.protocol')) = 'cas'")
      .orderBy('client.id')
      .getMany();
    return rows.flatMap((row) => this.service(row) ?? []);
  }

  private service(row: OidcClient): CasService | null {
    const metadata = casMetadata.safeParse(JSON.parse(row.metadata));
    if (!metadata.success) {
      this.logger.error({ client: row.id, err: metadata.error }, 'a CAS service is not registered properly');
      return null;
    }
    const { data } = metadata;
    const exact = new Set(data.service_urls.map(normaliseServiceAddress));
    const patterns = data.service_patterns.flatMap((pattern) => addressPattern(pattern) ?? []);
    return {
      id: row.id,
      name: data.client_name,
      logoutUri: data.logout_uri,
      allowedRoles: data.allowed_roles,
      firstParty: row.firstParty,
      fits: (address) => exact.has(address) || patterns.some((fits) => fits(address)),
    };
  }
}

/** Whether a person, acting for a company or none, may enter a service. */
export function mayEnter(service: CasService, account: Account, acting: UsableMembership | null): boolean {
  const held = [...account.roles.map(({ role }) => role), ...(acting ? [acting.company.role] : [])];
  return service.allowedRoles.length === 0 || held.some((role) => service.allowedRoles.includes(role));
}
