import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { buildOpenApi } from './openapi.js';

const SNAPSHOT = 'test/api/gateway.openapi.json';

it('the reviewed OpenAPI snapshot says what the routes do (npm run openapi writes it anew)', async () => {
  const document = await buildOpenApi();
  expect(JSON.parse(JSON.stringify(document))).toEqual(JSON.parse(await readFile(SNAPSHOT, 'utf8')));
});

it('the addresses that others rely on are all there', async () => {
  const { paths } = await buildOpenApi();
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(routes.toSorted((one, other) => one.localeCompare(other))).toEqual([
    'GET /auth/callback',
    'GET /auth/login',
    'GET /auth/session',
    'POST /auth/backchannel-logout',
    'POST /auth/logout',
    'POST /auth/session',
  ]);
});
