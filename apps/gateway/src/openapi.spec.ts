import { readFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { expect, it } from 'vitest';
import { silentOperations } from '../../../test/support/silent-operations.js';
import { buildOpenApi } from './openapi.js';

const SNAPSHOT = 'test/api/gateway.openapi.json';
const CLIENT = 'apps/web/app/api/gateway-schema.d.ts';

it('the reviewed OpenAPI snapshot says what the routes do (npm run openapi writes it anew)', async () => {
  const document = await buildOpenApi();
  expect(JSON.parse(JSON.stringify(document))).toEqual(JSON.parse(await readFile(SNAPSHOT, 'utf8')));
});

it('says of every operation what it answers when all goes well, but for those that send elsewhere or just say yes', async () => {
  expect(silentOperations(await buildOpenApi())).toEqual([
    'GET /auth/login',
    'GET /auth/callback',
    'POST /auth/backchannel-logout',
  ]);
});

it('the types of the web client are generated from that snapshot', async () => {
  const generated = astToString(await openapiTS(new URL(`../../../${SNAPSHOT}`, import.meta.url)));
  expect((await readFile(CLIENT, 'utf8')).replace(/^\/\*\*[\s\S]*?\*\/\s*/, '').trim()).toBe(
    generated.trim(),
  );
});

it('the addresses that others rely on are all there', async () => {
  const { paths } = await buildOpenApi();
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(routes.toSorted((one, other) => one.localeCompare(other))).toEqual([
    'GET /.well-known/security.txt',
    'GET /auth/callback',
    'GET /auth/login',
    'GET /auth/session',
    'POST /auth/backchannel-logout',
    'POST /auth/logout',
    'POST /auth/session',
  ]);
});
