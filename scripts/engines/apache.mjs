import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../failure.mjs';
import { canUnpackPackages, unpackPackages } from './unpack-packages.mjs';

const packages = ['apache2-bin', 'libapache2-mod-auth-openidc', 'libapache2-mod-auth-cas'];
const basics = [
  'mpm_event',
  'authn_core',
  'authz_core',
  'authz_user',
  'dir',
  'headers',
  'env',
  'socache_shmcb',
];

/** Milliseconds for Apache to answer, and to end. */
const PATIENCE = 20_000;

/**
 * Apache 2.4 with mod_auth_openidc and mod_auth_cas: other people's relying parties, from Debian's packages, unpacked
 * privately like the engines.
 * @returns {Promise<{ program: string, module: (name: string) => string, env: NodeJS.ProcessEnv }>}
 * @throws Failure when the packages cannot be had
 */
export async function findApache({ enginesDir }) {
  const needed = 'Apache with mod_auth_openidc and mod_auth_cas is needed: it runs on Debian and Ubuntu';
  if (!canUnpackPackages())
    throw new Failure(needed, ['run this on Debian or Ubuntu, or in a container of one']);
  const root = await unpackPackages({ name: 'apache', packages, enginesDir, remedies: [] });
  // What the machine has installed itself is not unpacked once more.
  const find = (path) =>
    [join(root, path), join('/', path)].find((place) => existsSync(place)) ?? missing(path);
  return {
    program: find('usr/sbin/apache2'),
    module: (name) => find(`usr/lib/apache2/modules/mod_${name}.so`),
    env: { ...process.env, LD_LIBRARY_PATH: libraries(root).join(':') },
  };
}

function missing(path) {
  throw new Failure(`/${path} is missing from the packages ${packages.join(', ')}`);
}

/** Debian keeps libraries in folders named for the architecture, some of them outside of `usr`. */
function libraries(root) {
  return ['usr/lib', 'lib']
    .map((path) => join(root, path))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.includes('-linux-'))
        .map((name) => join(folder, name)),
    );
}

/**
 * Starts Apache in a folder of its own, on the loopback interface.
 * @param {{ apache: Awaited<ReturnType<typeof findApache>>, folder: string, port: number, modules: string[],
 *   directives: string }} options
 * @returns {Promise<{ log: () => string, pid: number, stop: () => Promise<void> }>}
 */
export async function startApache({ apache, folder, port, modules, directives }) {
  for (const name of ['', 'www', 'run']) {
    mkdirSync(join(folder, name), { recursive: true });
    chmodSync(join(folder, name), 0o755);
  }
  const config = join(folder, 'httpd.conf');
  writeFileSync(config, configuration({ apache, folder, port, modules, directives }));
  const child = spawn(apache.program, ['-f', config, '-D', 'FOREGROUND'], {
    env: apache.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const log = () => output + (existsSync(logOf(folder)) ? readFileSync(logOf(folder), 'utf8') : '');
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    await ended;
    clearTimeout(late);
  };
  if (await answers(port, child)) return { log, pid: child.pid, stop };
  await stop();
  throw new Failure(`Apache did not start:\n${log()}`);
}

const logOf = (folder) => join(folder, 'error.log');

function configuration({ apache, folder, port, modules, directives }) {
  const load = [...basics, ...modules].map((name) => `LoadModule ${name}_module "${apache.module(name)}"`);
  // Root hands its work to the user that Debian has for it.
  const user = process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : [];
  return `${[
    ...load,
    ...user,
    `ServerRoot "${folder}"`,
    `DefaultRuntimeDir "${join(folder, 'run')}"`,
    `PidFile "${join(folder, 'run', 'httpd.pid')}"`,
    `ErrorLog "${logOf(folder)}"`,
    `Listen 127.0.0.1:${port}`,
    `ServerName 127.0.0.1:${port}`,
    'UseCanonicalName On',
    `DocumentRoot "${join(folder, 'www')}"`,
    directives,
  ].join('\n')}\n`;
}

/** Whether the port takes connections before the process ends or patience does. */
async function answers(port, child) {
  const until = Date.now() + PATIENCE;
  while (child.exitCode === null && child.signalCode === null && Date.now() < until) {
    if (await connects(port)) return true;
    await pause(50);
  }
  return false;
}

function connects(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.destroy());
  });
}
