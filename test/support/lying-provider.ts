import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

export const CLIENT = { id: 'portal-under-test', secret: 'a-secret-of-the-test' };

/** What the provider does instead of telling the truth. Everything that is not named here is honest. */
export interface Lies {
  /** Replaces the claims of the ID token, or the whole token when a string comes back. */
  idToken?: (honest: JWTPayload) => JWTPayload | string;
  /** Answers UserInfo by itself. */
  userInfo?: (response: ServerResponse, honest: Record<string, unknown>) => void;
  /** Answers the token request by itself. */
  token?: (response: ServerResponse, honest: Record<string, unknown>, asked: URLSearchParams) => void;
  /** Changes the parameters that go back to the client. */
  authorization?: (answer: URLSearchParams) => void;
  /** Changes the discovery document. */
  metadata?: Record<string, unknown>;
  /** Further claims of the ID token and of UserInfo, as the portal's own provider has them. */
  claims?: Record<string, unknown>;
  /** Seconds that access tokens live. */
  expiresIn?: number;
}

export interface LyingProvider {
  readonly issuer: string;
  lies: Lies;
  /** Who signs in next. */
  subject: string;
  /** Token requests seen so far. */
  readonly tokenRequests: URLSearchParams[];
  /** Authorization headers of those token requests. */
  readonly clientCredentials: string[];
  /** Authorization requests seen so far. */
  readonly authorizationRequests: URLSearchParams[];
  sign(claims: JWTPayload, typ?: string): Promise<string>;
  /** From now on every refresh token that was given out is over. */
  revokeRefreshTokens(): void;
  stop(): Promise<void>;
}

interface Code {
  readonly subject: string;
  readonly request: URLSearchParams;
}

/** An OpenID Provider with a real key that signs people in without asking and lies where a test wants it to. */
export async function startLyingProvider(port = 0): Promise<LyingProvider> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', use: 'sig', alg: 'ES256' };
  const codes = new Map<string, Code>();
  /** Refresh tokens that are good for one use, each with whose it is. */
  const refreshTokens = new Map<string, string>();
  const sockets = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => sockets.listen(port, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(sockets.address() as AddressInfo).port}`;

  const provider: LyingProvider = {
    issuer,
    lies: {},
    subject: 'mallory',
    tokenRequests: [],
    clientCredentials: [],
    authorizationRequests: [],
    sign: (claims, typ = 'JWT') =>
      new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'k1', typ }).sign(privateKey),
    revokeRefreshTokens: () => refreshTokens.clear(),
    stop: async () => {
      sockets.closeAllConnections();
      await new Promise((resolve) => sockets.close(resolve));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer);
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json(response, { ...metadata(issuer), ...provider.lies.metadata });
      case '/jwks':
        return json(response, { keys: [jwk] });
      case '/authorize':
        return authorize(url.searchParams, response);
      case '/token':
        provider.clientCredentials.push(request.headers.authorization ?? '');
        return token(new URLSearchParams(await text(request)), response);
      case '/userinfo':
        return userInfo(response);
      default:
        response.writeHead(404).end();
    }
  }

  function authorize(asked: URLSearchParams, response: ServerResponse): void {
    provider.authorizationRequests.push(asked);
    const code = randomBytes(16).toString('hex');
    codes.set(code, { subject: provider.subject, request: asked });
    const back = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer });
    provider.lies.authorization?.(back);
    response.writeHead(302, { location: `${asked.get('redirect_uri')}?${back}` }).end();
  }

  async function token(asked: URLSearchParams, response: ServerResponse): Promise<void> {
    provider.tokenRequests.push(asked);
    if (asked.get('grant_type') === 'refresh_token') return refresh(asked, response);
    const code = codes.get(asked.get('code') ?? '');
    codes.delete(asked.get('code') ?? '');
    const challenge = code?.request.get('code_challenge') ?? null;
    const verifier = asked.get('code_verifier');
    const proved = verifier && createHash('sha256').update(verifier).digest('base64url');
    if (!code || (challenge !== null && challenge !== proved)) {
      return json(response, { error: 'invalid_grant' }, 400);
    }
    const honest = {
      access_token: `access-${code.subject}`,
      token_type: 'Bearer',
      expires_in: provider.lies.expiresIn ?? 300,
      id_token: await idToken(code),
      ...(provider.lies.metadata?.['protected_resources']
        ? { refresh_token: refreshTokenOf(code.subject) }
        : {}),
    };
    if (provider.lies.token) return provider.lies.token(response, honest, asked);
    return json(response, honest);
  }

  /** Rotates: a refresh token that comes twice is refused. */
  function refresh(asked: URLSearchParams, response: ServerResponse): void {
    const given = asked.get('refresh_token') ?? '';
    const subject = refreshTokens.get(given);
    refreshTokens.delete(given);
    // A provider that breaks down has not used the token up.
    response.once('finish', () => {
      if (subject !== undefined && response.statusCode >= 500) refreshTokens.set(given, subject);
    });
    const honest = {
      access_token: `access-${subject}-for-${asked.get('resource')}-${randomBytes(4).toString('hex')}`,
      token_type: 'Bearer',
      expires_in: provider.lies.expiresIn ?? 300,
      ...(subject === undefined ? {} : { refresh_token: refreshTokenOf(subject) }),
    };
    if (provider.lies.token) return provider.lies.token(response, honest, asked);
    if (subject === undefined) return json(response, { error: 'invalid_grant' }, 400);
    return json(response, honest);
  }

  function refreshTokenOf(subject: string): string {
    const token = randomBytes(16).toString('hex');
    refreshTokens.set(token, subject);
    return token;
  }

  async function idToken({ subject, request }: Code): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const nonce = request.get('nonce');
    const honest = {
      iss: issuer,
      aud: CLIENT.id,
      sub: subject,
      iat: now,
      exp: now + 300,
      ...(nonce ? { nonce } : {}),
      ...provider.lies.claims,
    };
    const told = provider.lies.idToken?.(honest) ?? honest;
    return typeof told === 'string' ? told : provider.sign(told);
  }

  function userInfo(response: ServerResponse): void {
    const honest = { sub: provider.subject, name: `Name of ${provider.subject}`, ...provider.lies.claims };
    if (provider.lies.userInfo) return provider.lies.userInfo(response, honest);
    return json(response, honest);
  }

  return provider;
}

function metadata(issuer: string): Record<string, unknown> {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    scopes_supported: ['openid', 'profile'],
    id_token_signing_alg_values_supported: ['ES256'],
    authorization_response_iss_parameter_supported: true,
  };
}

export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
