import { writeFile } from 'node:fs/promises';
import { buildOpenApi } from './openapi.js';

/** `npm run openapi`: writes the snapshot that the test compares. */
const [target = 'test/api/gateway.openapi.json'] = process.argv.slice(2);
await writeFile(target, `${JSON.stringify(await buildOpenApi(), null, 2)}\n`);
