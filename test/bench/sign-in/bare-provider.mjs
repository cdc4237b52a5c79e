// A provider that does nothing but sign people in: oidc-provider with its own adapter in memory, one page, no limits, no
// record, nothing that survives its end. What of our costs is the protocol and this machine, and what is ours, shows
// beside it.
import { createServer } from 'node:http';
import { hash, verify } from '@node-rs/argon2';
import Provider from 'oidc-provider';

const { OIDC_ISSUER, PUBLIC_URL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, IDENTITY_PORT, BENCH_PASSWORD } =
  process.env;
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const phc = await hash(BENCH_PASSWORD, parameters);

const provider = new Provider(OIDC_ISSUER, {
  clients: [
    {
      client_id: OIDC_CLIENT_ID,
      client_secret: OIDC_CLIENT_SECRET,
      redirect_uris: [`${PUBLIC_URL}/auth/callback`],
    },
  ],
  cookies: { keys: ['of the bench'] },
  features: { devInteractions: { enabled: false } },
  findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  interactions: { url: (_ctx, interaction) => `/login/${interaction.uid}` },
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId,
      accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
});
// What this process says on its standard output and error is nobody's.
provider.on('server_error', (_ctx, error) => console.error(error));
const protocol = provider.callback();

async function signIn(request, response) {
  let body = '';
  for await (const chunk of request) body += chunk;
  const form = new URLSearchParams(body);
  if (!(await verify(phc, form.get('password') ?? ''))) throw new Error('a wrong password');
  await provider.interactionFinished(request, response, { login: { accountId: form.get('login') } });
}

createServer((request, response) => {
  const path = request.url ?? '/';
  if (path === '/health/ready') response.end('ok');
  else if (!path.startsWith('/login/')) void protocol(request, response);
  else if (request.method === 'POST') signIn(request, response).catch((error) => response.destroy(error));
  else {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><form method="post" action="${path}"><input name="_csrf" value="none">` +
        '<input name="login"><input name="password" type="password"><button>Sign in</button></form>',
    );
  }
}).listen(Number(IDENTITY_PORT), '127.0.0.1');
