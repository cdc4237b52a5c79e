// Compiles what has changed since the last build: `npm run build`.
import { prepareBuild } from './setup/prepare.mjs';

await prepareBuild();
