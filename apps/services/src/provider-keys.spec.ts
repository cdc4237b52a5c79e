import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, errors, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import { afterEach, expect, it } from 'vitest';
import { providerKeys } from './provider-keys.js';

let provider: Server;
afterEach(() => new Promise((closed) => provider.close(closed)));

/** A provider that answers with these documents; what is missing is a 503. */
async function listen(documents: (issuer: string) => Record<string, unknown>): Promise<string> {
  let issuer = '';
  provider = createServer((request, response) => {
    const document = documents(issuer)[request.url ?? ''];
    response
      .writeHead(document ? 200 : 503, { 'content-type': 'application/json' })
      .end(JSON.stringify(document));
  });
  await new Promise<void>((ready) => provider.listen(0, '127.0.0.1', ready));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  return issuer;
}

async function signed() {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const token = await new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid: 'k' }).sign(privateKey);
  return { token, jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' }] } };
}

it('finds the keys where the discovery document says that they are', async () => {
  const { token, jwks } = await signed();
  const issuer = await listen((self) => ({
    '/.well-known/openid-configuration': { issuer: self, jwks_uri: `${self}/somewhere/else` },
    '/somewhere/else': jwks,
  }));
  await expect(jwtVerify(token, providerKeys(issuer))).resolves.toBeDefined();
});

it('asks again after a provider was away', async () => {
  const { token, jwks } = await signed();
  let up = false;
  const issuer = await listen((self) =>
    up
      ? { '/.well-known/openid-configuration': { issuer: self, jwks_uri: `${self}/jwks` }, '/jwks': jwks }
      : {},
  );
  const keys = providerKeys(issuer);
  await expect(jwtVerify(token, keys)).rejects.toBeInstanceOf(errors.JWKSInvalid);
  up = true;
  await expect(jwtVerify(token, keys)).resolves.toBeDefined();
});

it('does not believe a document that names another issuer', async () => {
  const { token } = await signed();
  const issuer = await listen(() => ({
    '/.well-known/openid-configuration': {
      issuer: 'https://elsewhere.example',
      jwks_uri: 'https://elsewhere.example/jwks',
    },
  }));
  await expect(jwtVerify(token, providerKeys(issuer))).rejects.toBeInstanceOf(errors.JWKSInvalid);
});
