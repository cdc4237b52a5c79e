// Joins the compiled server into one file for each process and a few that they share: `bundle.mjs FOLDER`, where FOLDER
// holds what tsc has made. See docs/decisions/0018.
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const root = resolve(import.meta.dirname, '..');
const compiled = resolve(process.argv[2]);

const programs = {
  ...Object.fromEntries(
    ['gateway', 'identity', 'services', 'worker', 'cli'].map((name) => [
      name,
      join(compiled, 'apps', name, 'src', 'main.js'),
    ]),
  ),
  // A process of its own that the worker starts: it looks for it beside itself.
  'look-at-file': join(compiled, 'libs', 'files', 'src', 'likeness', 'look-at-file.js'),
  // Threads of services: likewise.
  ...Object.fromEntries(
    ['answer-queries', 'write-index'].map((name) => [
      name,
      join(compiled, 'libs', 'finder', 'src', 'searching', 'threads', `${name}.js`),
    ]),
  ),
};

/** Packages that read files of their own or are compiled for the machine; and React, which the pages' build shares. */
const onTheirOwn = [
  /^(pdfkit|pdfjs-dist|react|react-dom|react-router)(\/|$)/,
  /^@(napi-rs|node-rs|react-router)\//,
];
/** What Nest asks for in vain. */
const neverInstalled = [
  /^@nestjs\/(microservices|websockets)(\/|$)/,
  /^class-(validator|transformer)(\/|$)/,
  /^@fastify\//,
];

/** Asks for TypeORM in a way that would load it once more from its package. */
const compatibility = /@nestjs\/typeorm\/dist\/common\/typeorm-compat\.js$/;

const ofOurs = (id) => id.startsWith(compiled);

/** `#platform` leads to what has just been compiled, and its lines to those of the sources. */
const ours = {
  name: 'ours',
  resolveId: (name) =>
    name.startsWith('#') ? join(compiled, 'libs', name.slice(1), 'src', 'index.js') : null,
  load(id) {
    if (id.startsWith('\0')) return null;
    const code = readFileSync(id, 'utf8');
    if (compatibility.test(id))
      return `import * as typeorm from 'typeorm';\n${code.replace('createRequire(import.meta.url)', '() => typeorm')}`;
    // Of packages nobody wants to see the lines: maps of them would cost each start more than they help.
    const map = ofOurs(id) ? readFileSync(`${id}.map`, 'utf8') : { mappings: '' };
    return { code, map };
  },
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue;
      if (file.moduleIds.some(ofOurs)) file.code += `\n//# sourceMappingURL=${file.fileName}.map\n`;
      else delete files[`${file.fileName}.map`];
    }
  },
};

const bundle = await rolldown({
  input: programs,
  cwd: root,
  platform: 'node',
  external: [...onTheirOwn, ...neverInstalled],
  plugins: [ours],
  // Of the platform, whose index names everything from Redis to TypeORM, a process loads what it takes; texts declare
  // themselves, and so does everything that stands above the platform.
  treeshake: {
    moduleSideEffects: [{ test: /\/libs\/platform\/src\/(?!(index|.*\/messages)\.js$)/, sideEffects: false }],
  },
  onLog(level, log, report) {
    // Of a package, for names of functions only.
    if (level === 'debug' || log.code === 'EVAL') return;
    report(level === 'warn' ? 'error' : level, log);
  },
});
await bundle.write({
  dir: join(compiled, 'programs'),
  format: 'esm',
  // TypeORM, Nest and the API's document go by names of classes.
  keepNames: true,
  // Packages lie apart, so that only the lines of ours need maps; each process loads those that it imports itself.
  codeSplitting: { groups: [{ name: 'packages', test: /node_modules/, entriesAware: true }] },
  entryFileNames: '[name].js',
  chunkFileNames: 'shared-[hash].js',
  sourcemap: 'hidden',
  sourcemapExcludeSources: true,
  // The folder is renamed when it is whole: see scripts/setup/build.mjs.
  sourcemapPathTransform: (source, map) =>
    relative(join(root, 'dist', 'programs'), resolve(dirname(map), source)),
});
await bundle.close();
