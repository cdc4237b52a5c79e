import { writeFile } from 'node:fs/promises';
import { buildOpenApi } from './openapi.js';

/** `npm run openapi`: writes the snapshot that the test compares and the web client is generated from. */
const [target = 'test/api/services.openapi.json'] = process.argv.slice(2);
await writeFile(target, `${JSON.stringify(await buildOpenApi(), null, 2)}\n`);
