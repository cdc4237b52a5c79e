// Entry of the image: `run-role.mjs ROLE [ARGUMENTS]` becomes that process, so that it gets the signals itself.
import { roles, programOf } from './roles.mjs';

const [role, ...args] = process.argv.slice(2);
if (!Object.hasOwn(roles, role ?? '')) {
  console.error(`which role? one of: ${Object.keys(roles).join(', ')}`);
  process.exit(64);
}
const program = new URL(`../${programOf(role)}`, import.meta.url);
process.argv = [process.argv[0], program.pathname, ...args];
await import(program.href);
