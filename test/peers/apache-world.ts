import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findApache, startApache, type RunningApache } from '../../scripts/engines/apache.mjs';
import { freePort } from '../support/free-port.js';
import { RegisteredSystems, type Added } from '../support/registered-systems.js';
import { startTestIdentity, type TestIdentity } from '../support/test-identity.js';

/** Identity, and an Apache whose pages are entered through it by OpenID Connect and by CAS. */
export interface ApacheWorld {
  readonly identity: TestIdentity;
  readonly apache: RunningApache;
  readonly origin: string;
  /** Another system on the same Apache, for auditors only. */
  readonly closed: string;
  stop(): Promise<void>;
}

export async function startApacheWorld(): Promise<ApacheWorld> {
  const [port, closedPort] = [await freePort(), await freePort()];
  const [origin, closed] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${closedPort}`];
  const identity = await startTestIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '10000' });
  const { register } = new RegisteredSystems(identity);
  const service = ['--redirect-uri', `${origin}/by-cas/**`, '--entry', `${origin}/by-cas/`];
  await register('--type', 'cas', '--name', 'Apache', ...service);
  const open = await register(...relyingParty(origin));
  const auditors = await register(...relyingParty(closed), '--roles', 'auditor');
  const folder = await layOut();
  const of = { issuer: identity.issuer, origin, folder };
  const apache = await startApache({
    apache: await findApache({ enginesDir: resolve('.data/engines') }),
    folder,
    port,
    modules: ['auth_openidc', 'auth_cas'],
    directives: [
      general(),
      byOidc(of, open),
      byCas(of),
      `Listen 127.0.0.1:${closedPort}`,
      `<VirtualHost 127.0.0.1:${closedPort}>`,
      `ServerName 127.0.0.1:${closedPort}`,
      byOidc({ ...of, origin: closed }, auditors),
      '</VirtualHost>',
    ].join('\n'),
  });
  return {
    identity,
    apache,
    origin,
    closed,
    stop: async () => {
      await apache.stop();
      await identity.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function relyingParty(origin: string): string[] {
  const callback = `${origin}/by-oidc/callback`;
  const addresses = ['--redirect-uri', callback, '--logout-uri', `${callback}?logout=backchannel`];
  return ['--type', 'oidc', '--name', 'Apache', ...addresses, '--portal-claims', '--errors-without-iss'];
}

/** The pages, and a place for the sessions of mod_auth_cas. */
async function layOut(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'apache-'));
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'cas'));
  // Written by the user to whom a root Apache hands its work.
  await chmod(join(folder, 'cas'), 0o777);
  for (const name of ['by-oidc', 'by-cas', 'silent']) {
    await mkdir(join(folder, 'www', name), { recursive: true });
    await writeFile(join(folder, 'www', name, 'index.html'), `<p>${name}</p>`);
  }
  return folder;
}

interface Setup {
  readonly issuer: string;
  readonly origin: string;
  readonly folder: string;
}

function general(): string {
  return `
LogLevel warn auth_openidc:info
DirectoryIndex index.html
Header always set X-Remote-User "expr=%{REMOTE_USER}"
`;
}

/** `OIDCDefaultURL` is where it would go round in circles: see errors-without-issuer.ts. */
function byOidc({ issuer, origin }: Setup, client: Added): string {
  return `
OIDCProviderMetadataURL ${issuer}/.well-known/openid-configuration
OIDCClientID ${client.client_id}
OIDCClientSecret ${client.client_secret}
OIDCRedirectURI ${origin}/by-oidc/callback
OIDCCryptoPassphrase ${randomBytes(16).toString('hex')}
OIDCScope "openid profile portal"
OIDCPKCEMethod S256
OIDCRemoteUserClaim sub
OIDCDefaultURL ${origin}/silent/
<Location /by-oidc/>
  AuthType openid-connect
  Require valid-user
</Location>
<Location /silent/>
  AuthType openid-connect
  OIDCPathAuthRequestParams prompt=none
  Require valid-user
</Location>
`;
}

function byCas({ issuer, origin, folder }: Setup): string {
  return `
CASVersion 2
CASLoginURL ${issuer}/cas/login
CASValidateURL ${issuer}/cas/p3/serviceValidate
CASCookiePath ${folder}/cas/
CASRootProxiedAs ${origin}
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
