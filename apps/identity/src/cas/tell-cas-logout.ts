import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import fetchRequest from 'oidc-provider/lib/helpers/fetch_request.js';
import type { LogoutNotice } from '#identity';
import { IdentityRuntime } from '../runtime.js';
import { LogoutRefused } from '../sessions/delivery-lanes.js';
import { TellLogout } from '../sessions/tell-logout.js';

/** A service that is sent on to sign in again has read the request; mod_auth_cas answers so. */
const TAKEN = new Set([200, 201, 202, 204, 302, 303]);

/** Tells a CAS service that a session has ended (CAS Protocol 3.0 §2.3.3). */
@Injectable()
export class TellCasLogout implements OnModuleInit {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly tellLogout: TellLogout,
  ) {}

  onModuleInit(): void {
    this.tellLogout.teach('cas', (notice) => this.run(notice));
  }

  /** @throws Error when the service did not take it */
  async run({ address, sid }: LogoutNotice): Promise<void> {
    if (address === null) return;
    const { provider, outgoing } = this.runtime;
    // An administrator has registered the address, or a pattern for it: it may lie inside.
    const answer = await outgoing.allowing(address, () =>
      fetchRequest(provider, address, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ logoutRequest: logoutRequest(sid, new Date()) }),
      }),
    );
    // Its page is not read: it may be of any size.
    await answer.body?.cancel();
    if (!TAKEN.has(answer.status))
      throw new LogoutRefused(`${address} answered ${answer.status} to a logout request`);
  }
}

/** SAML 2.0 as CAS uses it: the index is the ticket, and the name says nothing. */
function logoutRequest(ticket: string, at: Date): string {
  const id = `LR-${randomBytes(16).toString('hex')}`;
  return (
    `<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ` +
    `xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${id}" Version="2.0" IssueInstant="${at.toISOString()}">` +
    `<saml:NameID>@NOT_USED@</saml:NameID>` +
    `<samlp:SessionIndex>${ticket}</samlp:SessionIndex></samlp:LogoutRequest>`
  );
}
