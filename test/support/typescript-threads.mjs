// Lets the threads that a part under test starts run the sources, as Vitest does for everything else. Vitest's processes
// load this file (--import, see vitest.config.ts) and hand that on to their threads.
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const root = new URL('../../', import.meta.url).href;
const isOurs = (url) => url?.startsWith(root) && !url.includes('/node_modules/');

function resolve(name, context, next) {
  if (!isOurs(context.parentURL)) return next(name, context);
  if (name.startsWith('#')) return next(`${root}libs/${name.slice(1)}/src/index.ts`, context);
  const source = name.startsWith('.') && new URL(name.replace(/\.js$/, '.ts'), context.parentURL);
  return next(source && existsSync(source) ? source.href : name, context);
}

function load(url, context, next) {
  if (!isOurs(url) || !url.endsWith('.ts')) return next(url, context);
  const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'), { mode: 'transform' });
  return { format: 'module', shortCircuit: true, source };
}

if (!isMainThread) {
  process.removeAllListeners('warning');
  registerHooks({ resolve, load });
}
