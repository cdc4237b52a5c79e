import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { Failure } from '../failure.mjs';
import { runProgram } from '../processes/run-program.mjs';
import { findNode, withPackagePrograms } from './find-node.mjs';
import { root } from './layout.mjs';

const generated = new Set(['node_modules', 'dist', 'build', '.react-router', '.data']);

const parts = {
  server: {
    output: 'dist',
    sources: [
      'apps',
      'libs',
      'scripts/bundle.mjs',
      'tsconfig.json',
      'tsconfig.build.json',
      'package.json',
      'package-lock.json',
    ],
    without: [join('apps', 'web')],
    build: buildServer,
  },
  web: {
    output: join('apps', 'web', 'build'),
    sources: [join('apps', 'web'), 'libs', 'tsconfig.json', 'package.json', 'package-lock.json'],
    without: [],
    build: buildWeb,
  },
};

/**
 * Compiles what has changed since the last build, judged by the content of the sources.
 * @returns {Promise<string[]>} the names of the parts that were compiled
 */
export async function buildIfStale() {
  const built = [];
  for (const [name, part] of Object.entries(parts)) {
    const wanted = sourcesHash(part);
    const stamp = join(root, part.output, '.sources-hash');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) continue;
    await part.build(part.output);
    writeFileSync(stamp, wanted);
    built.push(name);
  }
  return built;
}

/** Tells the compiled server programs of one state of the sources from those of another. */
export const serverBuildId = () => readFileSync(join(root, parts.server.output, '.sources-hash'), 'utf8');

/** Tells one state of the files below a folder of the repository from another. */
export const contentId = (folder) => sourcesHash({ sources: [folder], without: [] });

function sourcesHash({ sources, without }) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => listFiles(join(root, source)))) {
    const name = relative(root, path);
    if (without.some((folder) => name.startsWith(folder)) || /\.spec\.tsx?$/.test(name)) continue;
    hash.update(`${name}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function listFiles(path) {
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    if (error.code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .filter((entry) => !generated.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => listFiles(join(path, entry.name)));
}

/** Compiles beside the old output and puts the new in its place when it is whole. */
async function buildServer(output) {
  const next = join(root, 'build', 'server-next');
  const old = join(root, 'build', 'server-old');
  rmSync(next, { recursive: true, force: true });
  mkdirSync(join(root, 'build'), { recursive: true });
  await compile('server', ['node_modules/ts7/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', next]);
  copyAssets(next);
  await compile('server', ['scripts/bundle.mjs', next]);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(join(root, output))) renameSync(join(root, output), old);
  renameSync(next, join(root, output));
  rmSync(old, { recursive: true, force: true });
}

/** Style sheets, fonts and the like lie beside the code that reads them, in dist as in the sources. */
function copyAssets(output) {
  for (const path of ['apps', 'libs'].flatMap((folder) => listFiles(join(root, folder)))) {
    const name = relative(root, path);
    if (name.startsWith(join('apps', 'web')) || !name.includes(`${sep}src${sep}`) || /\.tsx?$/.test(name))
      continue;
    mkdirSync(dirname(join(output, name)), { recursive: true });
    copyFileSync(path, join(output, name));
  }
}

async function buildWeb() {
  await compile('web', ['node_modules/@react-router/dev/bin.cjs', 'build', 'apps/web']);
}

async function compile(name, args) {
  const env = { ...withPackagePrograms(), NODE_ENV: 'production' };
  const { code, output } = await runProgram(findNode(), args, { cwd: root, env });
  if (code !== 0) throw new Failure(`the ${name} build failed:\n${output}`);
}
