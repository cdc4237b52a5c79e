import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { request } from 'undici';
import { findApache, startApache } from '../../../scripts/engines/apache.mjs';
import { anyFreePort } from '../../../scripts/processes/free-port.mjs';
import { adopt } from '../processes.mjs';
import { CLIENT, startLyingProvider } from '../../support/lying-provider.ts';

const SESSIONS = 20;
const SIGN_IN_HOPS = 6;

/**
 * The other peer: Apache with mod_auth_openidc as a reverse proxy to the endpoint, with people signed in to it by a
 * provider that signs in whoever comes.
 * @returns {Promise<{ pid: number, port: number, host: string, cookies: string[], stop: () => Promise<void> }>}
 */
export async function startApacheProxy(endpoint) {
  const apache = await findApache({ enginesDir: resolve(process.env.PORTAL_ENGINES_DIR ?? '.data/engines') });
  const provider = await startLyingProvider();
  provider.lies.claims = { name: '示例人员' };
  const port = await anyFreePort();
  const host = `127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'portal-bench-apache-'));
  chmodSync(folder, 0o755);
  const running = await startApache({
    apache,
    folder,
    port,
    modules: ['proxy', 'proxy_http', 'auth_openidc'],
    directives: directives({ issuer: provider.issuer, host, endpoint }),
  });
  const ended = adopt(running.pid);
  const stop = async () => {
    await running.stop();
    ended();
    await provider.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const cookies = [];
    for (let at = 0; at < SESSIONS; at += 1) cookies.push(await signIn(`http://${host}/api/x`));
    return { pid: running.pid, port, host, cookies, stop };
  } catch (error) {
    await stop();
    throw new Error(`nobody can sign in to Apache:\n${running.log()}`, { cause: error });
  }
}

/** Follows the redirects of a sign-in and says which cookies the browser has then. */
async function signIn(address) {
  const jar = new Map();
  let url = address;
  for (let hop = 0; hop < SIGN_IN_HOPS; hop += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await request(url, { headers: { cookie, accept: 'text/html' } });
    await answer.body.dump();
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [pair, ...attributes] = line.split(';');
      const at = pair.indexOf('=');
      const gone =
        pair.length === at + 1 || attributes.some((part) => /expires=Thu, 01 Jan 1970/i.test(part));
      if (gone) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    if (answer.statusCode === 200) return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    if (!answer.headers.location) throw new Error(`${url} answered ${answer.statusCode}`);
    url = new URL(answer.headers.location, url).href;
  }
  throw new Error(`more than ${SIGN_IN_HOPS} redirects`);
}

/** As one would run it for many signed-in people: sessions in shared memory, connections kept on both sides. */
function directives({ issuer, host, endpoint }) {
  return `
LogLevel error
KeepAlive On
MaxKeepAliveRequests 0
KeepAliveTimeout 60
StartServers 2
ServerLimit 4
ThreadLimit 64
ThreadsPerChild 64
MaxRequestWorkers 256
MinSpareThreads 64
MaxSpareThreads 256
OIDCProviderMetadataURL ${issuer}/.well-known/openid-configuration
OIDCClientID ${CLIENT.id}
OIDCClientSecret ${CLIENT.secret}
OIDCRedirectURI http://${host}/signed-in
OIDCCryptoPassphrase ${randomBytes(16).toString('hex')}
OIDCScope "openid profile"
OIDCPKCEMethod S256
OIDCSessionInactivityTimeout 3600
<Location /signed-in>
  AuthType openid-connect
  Require valid-user
</Location>
<Location /api/>
  AuthType openid-connect
  Require valid-user
  ProxyPass ${endpoint}/
</Location>
`;
}
