import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Failure } from '../failure.mjs';
import { interruption } from '../processes/interruption.mjs';

const execute = promisify(execFile);
const run = (program, args, options) => execute(program, args, { ...options, signal: interruption });

/** Whether this machine has Debian's package tools. */
export function canUnpackPackages() {
  return ['apt-get', 'dpkg-deb'].every((tool) =>
    ['/usr/bin', '/bin'].some((folder) => existsSync(join(folder, tool))),
  );
}

/**
 * Unpacks a Debian package, and those of its dependencies that the machine lacks, into a private folder:
 * no root is needed, nothing is installed, no service starts. Done already, it does nothing and needs no
 * network. Interrupted, it leaves nothing that a later run would take for complete.
 *
 * @param {{ name: string, packages: string[], enginesDir: string, remedies: string[] }} options `remedies`: what else
 *   to do when the packages cannot be fetched
 * @returns {Promise<string>} the folder that holds `usr/`
 */
export async function unpackPackages({ name, packages, enginesDir, remedies }) {
  const target = join(enginesDir, name);
  if (existsSync(target)) return target;
  mkdirSync(enginesDir, { recursive: true, mode: 0o700 });
  const work = mkdtempSync(join(enginesDir, `.${name}-`));
  try {
    const root = join(work, 'root');
    mkdirSync(root, { mode: 0o755 });
    await download(packages, work, remedies);
    for (const file of readdirSync(join(work, 'debs'))) {
      if (file.endsWith('.deb')) await run('dpkg-deb', ['-x', join(work, 'debs', file), root]);
    }
    adopt(root, target);
    return target;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Moves the finished folder to its place; another start may have been faster, which is as good. */
function adopt(root, target) {
  try {
    renameSync(root, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
}

async function download(packages, work, remedies) {
  const folders = { lists: join(work, 'lists'), cache: join(work, 'cache'), debs: join(work, 'debs') };
  mkdirSync(join(folders.lists, 'partial'), { recursive: true });
  mkdirSync(join(folders.cache, 'archives', 'partial'), { recursive: true });
  mkdirSync(folders.debs);
  const options = [
    ['Dir::State::Lists', folders.lists],
    ['Dir::Cache', folders.cache],
    // As root, apt would hand the download to a user who cannot reach a private folder.
    ['APT::Sandbox::User', ''],
  ].flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  const apt = (...args) =>
    run('apt-get', ['-q', ...options, ...args], {
      cwd: folders.debs,
      env: { ...process.env, LC_ALL: 'C' },
      maxBuffer: 64 * 1024 * 1024,
    });
  try {
    await apt('update');
    const plan = await apt('install', '--simulate', '--no-install-recommends', ...packages);
    const missing = [...plan.stdout.matchAll(/^Inst (\S+)/gm)].map((match) => match[1]);
    if (missing.length > 0) await apt('download', ...missing);
  } catch (error) {
    throw new Failure(`apt could not fetch ${packages.join(', ')}: ${reason(error)}`, [
      'check the network and the package sources of this machine',
      ...remedies,
    ]);
  }
}

const reason = (error) =>
  (error.stderr || error.message)
    .split('\n')
    .filter((line) => /^[EW]:/.test(line))
    .slice(0, 3)
    .join(' ') || error.message;
