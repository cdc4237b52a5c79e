import type { Provider } from 'oidc-provider';
import type { LogoutCourier } from '../logout/logout-courier.js';
import type { SessionStore } from '../store/session-store.js';

/** Sessions that are ended at the same time. */
const AT_ONCE = 20;

/** Ends sessions of a person and tells every relying party that was used in them. */
export class EndSessions {
  constructor(
    private readonly provider: Provider,
    private readonly sessions: SessionStore,
    private readonly courier: LogoutCourier,
  ) {}

  /**
   * Ends all sessions of a person, or all but the one that the person is using.
   * @returns how many there were
   */
  async of(personId: string, except: string | null = null): Promise<number> {
    const uids = (await this.sessions.sessionsOf(personId)).filter((uid) => uid !== except);
    let count = 0;
    for (let from = 0; from < uids.length; from += AT_ONCE) {
      const some = uids.slice(from, from + AT_ONCE);
      const ended = await Promise.all(some.map((uid) => this.end(uid, personId)));
      count += ended.filter(Boolean).length;
    }
    return count;
  }

  private async end(uid: string, personId: string): Promise<boolean> {
    const session = await this.provider.Session.findByUid(uid);
    if (!session || session.accountId !== personId) return false;
    const authorizations = Object.entries(session.authorizations ?? {});
    // The session goes first: from here on nothing of it can be refreshed, even when telling the others fails.
    await session.destroy();
    for (const [clientId, { grantId, sid }] of authorizations) {
      if (grantId) await this.revoke(grantId);
      const client = await this.provider.Client.find(clientId);
      if (client?.backchannelLogoutUri) await this.courier.tell(clientId, personId, sid);
    }
    return true;
  }

  private async revoke(grantId: string): Promise<void> {
    await this.provider.RefreshToken.revokeByGrantId(grantId);
    await this.provider.Grant.adapter.destroy(grantId);
  }
}
