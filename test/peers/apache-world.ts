import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { registerClient } from '#identity';
import { findApache, startApache, type RunningApache } from '../../scripts/engines/apache.mjs';
import { registerCasService } from '../support/cas-service.js';
import { freePort } from '../support/free-port.js';
import { startTestIdentity, type TestIdentity } from '../support/test-identity.js';

/** Identity, and an Apache whose pages are entered through it by OpenID Connect and by CAS. */
export interface ApacheWorld {
  readonly identity: TestIdentity;
  readonly apache: RunningApache;
  readonly origin: string;
  stop(): Promise<void>;
}

export async function startApacheWorld(): Promise<ApacheWorld> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const identity = await startTestIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '10000' });
  const secret = randomBytes(16).toString('hex');
  await registerCasService(identity, 'apache-cas', {
    addresses: [`${origin}/by-cas/**`],
  });
  await identity.source.transaction((tx) =>
    registerClient(
      tx,
      identity.settings.KEY_ENCRYPTION_KEY,
      {
        client_id: 'apache-oidc',
        client_secret: secret,
        client_name: 'Apache',
        redirect_uris: [`${origin}/by-oidc/callback`],
        backchannel_logout_uri: `${origin}/by-oidc/callback?logout=backchannel`,
        backchannel_logout_session_required: true,
        grant_types: ['authorization_code'],
        response_types: ['code'],
        errors_without_iss: true,
      },
      true,
      new Date(),
    ),
  );
  const folder = await mkdtemp(join(tmpdir(), 'apache-'));
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'cas'));
  // Written by the user to whom a root Apache hands its work.
  await chmod(join(folder, 'cas'), 0o777);
  for (const name of ['by-oidc', 'by-cas', 'silent']) {
    await mkdir(join(folder, 'www', name), { recursive: true });
    await writeFile(join(folder, 'www', name, 'index.html'), `<p>${name}</p>`);
  }
  const apache = await startApache({
    apache: await findApache({ enginesDir: resolve('.data/engines') }),
    folder,
    port,
    modules: ['auth_openidc', 'auth_cas'],
    directives: directives({ issuer: identity.issuer, origin, secret, folder }),
  });
  return {
    identity,
    apache,
    origin,
    stop: async () => {
      await apache.stop();
      await identity.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function directives(of: { issuer: string; origin: string; secret: string; folder: string }): string {
  return `
LogLevel warn auth_openidc:info
DirectoryIndex index.html
Header always set X-Remote-User "expr=%{REMOTE_USER}"

OIDCProviderMetadataURL ${of.issuer}/.well-known/openid-configuration
OIDCClientID apache-oidc
OIDCClientSecret ${of.secret}
OIDCRedirectURI ${of.origin}/by-oidc/callback
OIDCCryptoPassphrase ${randomBytes(16).toString('hex')}
OIDCScope "openid profile portal"
OIDCPKCEMethod S256
OIDCRemoteUserClaim sub
OIDCDefaultURL ${of.origin}/silent/
<Location /by-oidc/>
  AuthType openid-connect
  Require valid-user
</Location>
<Location /silent/>
  AuthType openid-connect
  OIDCPathAuthRequestParams prompt=none
  Require valid-user
</Location>

CASVersion 2
CASLoginURL ${of.issuer}/cas/login
CASValidateURL ${of.issuer}/cas/p3/serviceValidate
CASCookiePath ${of.folder}/cas/
CASRootProxiedAs ${of.origin}
CASSSOEnabled On
CASAttributePrefix CAS_
<Location /by-cas/>
  AuthType CAS
  CASScope /by-cas/
  CASAuthNHeader CAS-User
  Require valid-user
  Header always set X-Name "expr=%{req:CAS_name}"
  Header always set X-Roles "expr=%{req:CAS_roles}"
</Location>
`;
}
