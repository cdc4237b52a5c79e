import type { AccountClaims, Account as ProviderAccount, KoaContextWithOIDC } from 'oidc-provider';
import { AUDIENCES, type AccessTokenClaims, type AudienceName } from '#contracts';
import { readAccount, type Account, type UsableMembership } from '#identity';
import type { Statements } from '#platform';
import { RecentMap } from '../store/recent-map.js';
import { isStrong } from './assurance.js';
import type { SessionStore } from '../store/session-store.js';
import { orOutage } from '../store/outage.js';

type PortalClaims = Pick<AccessTokenClaims, 'name' | 'email' | 'company' | 'roles' | 'memberOf'>;

/** A person as the provider sees one, read afresh for every request. */
export class SignedInAccount implements ProviderAccount {
  readonly [claim: string]: unknown;

  constructor(
    readonly account: Account,
    /** The company chosen in the session, or null. */
    readonly acting: () => Promise<UsableMembership | null>,
    /** Two factors were shown: staff roles hold only then. */
    private readonly strong: boolean,
  ) {}

  get accountId(): string {
    return this.account.id;
  }

  /** Claims of scope `portal` for ID token and UserInfo; the provider leaves out what was not granted. */
  readonly claims = async (): Promise<AccountClaims> => {
    const acting = await this.acting();
    return {
      sub: this.account.id,
      ...this.portalClaims(acting),
      ...(this.account.email ? { email_verified: true } : {}),
      grants: acting?.grants ?? {},
    };
  };

  /** Claims of an access token for one audience, beside those of RFC 9068. */
  async tokenClaims(audience: string, sid: string | undefined): Promise<Record<string, unknown>> {
    const acting = await this.acting();
    const name = Object.entries(AUDIENCES).find(([, urn]) => urn === audience)?.[0] as
      AudienceName | undefined;
    return {
      ...this.portalClaims(acting),
      grants: (name && acting?.grants[name]) ?? [],
      ...(sid ? { sid } : {}),
    };
  }

  private portalClaims(acting: UsableMembership | null): PortalClaims {
    const { name, email, roles, memberships } = this.account;
    return {
      name,
      ...(email ? { email } : {}),
      ...(acting ? { company: acting.company } : {}),
      roles: this.strong ? [...roles] : [],
      memberOf: memberships.map(({ company }) => company.id),
    };
  }
}

/** How long the reading for an authorization serves the exchange of its code. */
const JUST_MS = 2000;

/** Finds people for the provider. */
export class Accounts {
  /** Read moments ago, each for the one code exchange that follows; bounded. */
  private readonly recent = new RecentMap<string, { readonly account: Account; readonly at: number }>(1000);
  private readonly found = new WeakMap<object, Map<string, Promise<SignedInAccount | undefined>>>();

  constructor(
    private readonly read: Statements,
    private readonly sessions: SessionStore,
  ) {}

  /**
   * The provider's `findAccount`; asks the database once per request.
   * @param source the code or token on whose behalf; its session says for which company the person acts
   */
  find(ctx: KoaContextWithOIDC, personId: string, source?: object): Promise<SignedInAccount | undefined> {
    const known = this.found.get(ctx) ?? new Map<string, Promise<SignedInAccount | undefined>>();
    this.found.set(ctx, known);
    const found = known.get(personId) ?? this.load(ctx, personId, source);
    known.set(personId, found);
    return found;
  }

  private async load(
    ctx: KoaContextWithOIDC,
    personId: string,
    source: object | undefined,
  ): Promise<SignedInAccount | undefined> {
    const { kind, sessionUid } = (source ?? {}) as { kind?: string; sessionUid?: string };
    const account =
      (kind === 'AuthorizationCode' ? this.justRead(personId) : undefined) ?? (await this.readNow(personId));
    if (!account) return undefined;
    let acting: Promise<UsableMembership | null> | undefined;
    const settled = (): Promise<UsableMembership | null> => {
      acting ??= this.acting(account, sessionUid ?? ctx.oidc.session?.uid);
      return acting;
    };
    return new SignedInAccount(account, settled, isStrong(source, ctx.oidc.session));
  }

  private async readNow(personId: string): Promise<Account | null> {
    const account = await orOutage(readAccount(this.read, personId, new Date()));
    if (account) this.recent.set(personId, { account, at: Date.now() });
    return account;
  }

  /** A code is exchanged right after it was given: what held for the one holds for the other. */
  private justRead(personId: string): Account | undefined {
    const recent = this.recent.get(personId);
    this.recent.delete(personId);
    return recent && Date.now() - recent.at < JUST_MS ? recent.account : undefined;
  }

  private async acting(account: Account, sessionUid: string | undefined): Promise<UsableMembership | null> {
    if (!sessionUid || account.memberships.length === 0) return null;
    const companyId = await orOutage(this.sessions.actingCompany(sessionUid));
    return account.memberships.find(({ company }) => company.id === companyId) ?? null;
  }
}
