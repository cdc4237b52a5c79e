import { readFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { expect, it } from 'vitest';
import { silentOperations } from '../../../test/support/silent-operations.js';
import { buildOpenApi } from './openapi.js';

const SNAPSHOT = 'test/api/services.openapi.json';
const CLIENT = 'apps/web/app/api/schema.d.ts';

it('the reviewed OpenAPI snapshot says what the routes do (npm run openapi writes it anew)', async () => {
  const document = await buildOpenApi();
  expect(JSON.parse(JSON.stringify(document))).toEqual(JSON.parse(await readFile(SNAPSHOT, 'utf8')));
});

it('says of every operation what it answers when all goes well', async () => {
  expect(silentOperations(await buildOpenApi())).toEqual([]);
});

it('the types of the web client are generated from that snapshot', async () => {
  const generated = astToString(await openapiTS(new URL(`../../../${SNAPSHOT}`, import.meta.url)));
  expect((await readFile(CLIENT, 'utf8')).replace(/^\/\*\*[\s\S]*?\*\/\s*/, '').trim()).toBe(
    generated.trim(),
  );
});
