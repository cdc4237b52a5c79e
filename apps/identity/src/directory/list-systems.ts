import { Injectable } from '@nestjs/common';
import { AUDIENCES, type Actor, type PortalSystem } from '#contracts';
import {
  ClientLogo,
  entryOf,
  mayEnter,
  readAccount,
  registeredClients,
  type RegisteredClient,
} from '#identity';
import { DomainError } from '#kernel';
import { createLocalJWKSet } from 'jose';
import { AccessTokenVerifier, Db } from '#platform';
import { IdentityRuntime } from '../runtime.js';

/** The systems that a person may enter. */
@Injectable()
export class ListSystems {
  private readonly verifier: AccessTokenVerifier;

  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly db: Db,
  ) {
    const { settings, keyRing } = runtime;
    // The keys of this moment: they change while the process runs.
    this.verifier = new AccessTokenVerifier(settings.OIDC_ISSUER, (header, token) =>
      createLocalJWKSet({ keys: keyRing.published })(header, token),
    );
  }

  /**
   * @param authorization the header, with an access token of the workspace
   * @throws DomainError 401 when the token is not good, or its session has ended
   */
  async run(authorization: string | undefined): Promise<PortalSystem[]> {
    const actor = await this.actor(authorization);
    const account = await readAccount(this.db.read, actor.person.id, new Date());
    if (!account) throw new DomainError('problem.unauthenticated', 401);
    const actingFor = actor.company?.id ?? null;
    const clients = (await registeredClients(this.db.read)).filter(
      (client) => client.disabledAt === null && !client.firstParty && mayEnter(client, account, actingFor),
    );
    const logos = await this.logos();
    return clients.flatMap((client) => this.system(client, logos.get(client.id)) ?? []);
  }

  private async actor(authorization: string | undefined): Promise<Actor> {
    const token = /^Bearer ([\w.-]+)$/.exec(authorization ?? '')?.[1] ?? '';
    const actor = await this.verifier.verify(token, AUDIENCES.workspace);
    const ended = actor.sid !== null && (await this.runtime.sessions.isEnded(actor.sid));
    if (ended) throw new DomainError('problem.unauthenticated', 401);
    return actor;
  }

  /** Digest by system; the pictures themselves are not read. */
  private async logos(): Promise<Map<string, string>> {
    const rows = await this.db.read.find(ClientLogo, { select: { clientId: true, digest: true } });
    return new Map(rows.map(({ clientId, digest }) => [clientId, digest]));
  }

  private system(client: RegisteredClient, logo: string | undefined): PortalSystem | null {
    const address = entryOf(client);
    if (address === null) return null;
    const { OIDC_ISSUER: issuer } = this.runtime.settings;
    const entry = new URL(address);
    // OpenID Connect Core §4: the system then begins a sign-in of its own, which asks nothing.
    if (client.protocol === 'oidc') entry.searchParams.set('iss', issuer);
    return {
      id: client.id,
      name: client.name,
      purpose: client.purpose,
      entry: entry.href,
      ...(logo === undefined ? {} : { logo: `${issuer}/clients/${client.id}/logo?v=${logo}` }),
    };
  }
}
