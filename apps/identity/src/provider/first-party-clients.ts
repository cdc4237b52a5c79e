import type { ClientMetadata } from '#identity';
import type { IdentitySettings } from '../config.js';

/** Identity's own account page signs in through identity as everybody else does; it needs no token. */
export const ACCOUNT_CLIENT = 'identity-account';

type Addresses = Pick<
  IdentitySettings,
  'OIDC_ISSUER' | 'PUBLIC_URL' | 'GATEWAY_INTERNAL_URL' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET'
>;

/** The portal and the account page, as the configuration has them; brought up to date at every start. */
export function firstPartyClients(settings: Addresses): ClientMetadata[] {
  const portal = settings.PUBLIC_URL;
  const backchannel = new URL('/auth/backchannel-logout', settings.GATEWAY_INTERNAL_URL ?? portal);
  return [
    {
      client_id: settings.OIDC_CLIENT_ID,
      client_secret: settings.OIDC_CLIENT_SECRET,
      client_name: '国际科技创新中心网络服务平台',
      client_uri: `${portal}/`,
      redirect_uris: [`${portal}/auth/callback`],
      post_logout_redirect_uris: [`${portal}/`],
      backchannel_logout_uri: backchannel.href,
      backchannel_logout_session_required: true,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'client_secret_basic',
    },
    {
      client_id: ACCOUNT_CLIENT,
      client_name: '我的账号',
      redirect_uris: [`${settings.OIDC_ISSUER}/account/continue`],
      post_logout_redirect_uris: [`${settings.OIDC_ISSUER}/account/continue`],
      grant_types: [],
      response_types: ['none'],
      token_endpoint_auth_method: 'none',
    },
  ];
}
