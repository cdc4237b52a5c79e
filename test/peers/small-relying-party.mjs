// A relying party such as anybody may write with openid-client, in a process of its own.
// Argument: JSON {issuer, id, secret, port}. Prints a line when it listens.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as client from 'openid-client';

const { issuer, id, secret, port } = JSON.parse(process.argv[2]);
const origin = `http://127.0.0.1:${port}`;
const config = await client.discovery(new URL(issuer), id, secret, undefined, {
  execute: [client.allowInsecureRequests],
});
client.enableNonRepudiationChecks(config);
const keys = createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri));

const waiting = new Map();
const sessions = new Map();
const logoutTokens = new Set();

/** Never asks the person anything: whoever is signed in at the provider is signed in here. */
async function begin(request, response) {
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  waiting.set(state, verifier);
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: `${origin}/callback`,
    scope: 'openid profile portal',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    prompt: 'none',
  });
  response.writeHead(302, { location: address.href }).end();
}

async function complete(request, response) {
  const url = new URL(request.url, origin);
  const state = url.searchParams.get('state');
  const verifier = waiting.get(state);
  waiting.delete(state);
  try {
    const tokens = await client.authorizationCodeGrant(config, url, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      idTokenExpected: true,
    });
    const { sub, name, sid } = tokens.claims();
    const cookie = randomBytes(16).toString('hex');
    sessions.set(cookie, { sub, name, sid });
    response.writeHead(302, { location: '/', 'set-cookie': `small=${cookie}; HttpOnly; Path=/` }).end();
  } catch (error) {
    answer(response, 403, { refused: error.error ?? error.code ?? String(error) });
  }
}

/** OpenID Connect Back-Channel Logout 1.0 §2.6. */
async function endSession(request, response) {
  let body = '';
  for await (const chunk of request) body += chunk;
  try {
    const token = new URLSearchParams(body).get('logout_token');
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: id,
      typ: 'logout+jwt',
      algorithms: ['ES256'],
      requiredClaims: ['iat', 'exp', 'jti', 'events'],
    });
    const told = payload.events['http://schemas.openid.net/event/backchannel-logout'];
    if (!told || payload.nonce !== undefined || logoutTokens.has(payload.jti))
      throw new Error('not a logout');
    logoutTokens.add(payload.jti);
    for (const [cookie, { sid }] of sessions) if (sid === payload.sid) sessions.delete(cookie);
    response.writeHead(200).end();
  } catch (error) {
    answer(response, 400, { refused: error.message });
  }
}

function show(request, response) {
  const cookie = /(?:^|; )small=([0-9a-f]+)/.exec(request.headers.cookie ?? '')?.[1];
  const session = sessions.get(cookie);
  if (session) answer(response, 200, session);
  else response.writeHead(302, { location: '/sign-in' }).end();
}

function answer(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const routes = { '/': show, '/sign-in': begin, '/callback': complete, '/logout': endSession };
const server = createServer((request, response) => {
  const route = routes[new URL(request.url, origin).pathname];
  if (route) void route(request, response);
  else response.writeHead(404).end();
});
server.listen(port, '127.0.0.1', () => console.log(origin));
