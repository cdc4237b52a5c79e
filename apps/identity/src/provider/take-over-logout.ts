import type { Provider } from 'oidc-provider';

export interface LogoutClient {
  readonly clientId: string;
  readonly backchannelLogoutUri?: string;
}

/** Sends a logout token to a client. @throws Error when it was not taken */
export type SendLogoutToken = (
  client: LogoutClient,
  subject: string,
  sid: string | undefined,
) => Promise<void>;

/**
 * The provider's own sign-out page tells relying parties by itself: once, and while the person waits. It is given
 * nothing to do there; what ends is stored and told by the queue (see follow-sign-out.ts), which gets the sender.
 */
export function takeOverLogout(provider: Provider): SendLogoutToken {
  const prototype = provider.Client.prototype as unknown as {
    backchannelLogout: (this: LogoutClient, subject: string, sid: string | undefined) => Promise<void>;
  };
  const send = prototype.backchannelLogout;
  prototype.backchannelLogout = async () => undefined;
  return (client, subject, sid) => send.call(client, subject, sid);
}
