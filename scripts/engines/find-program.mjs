import { accessSync, constants, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { canUnpackPackages, unpackPackages } from './unpack-packages.mjs';
import { Failure } from '../failure.mjs';

// Servers often lie in folders that an ordinary user's PATH leaves out.
const serverFolders = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/libexec',
  '/opt/homebrew/sbin',
  '/usr/local/bin',
];

/** The first of these programs that lies on the PATH, or else where servers use to lie; undefined when none does. */
export function findOnPath(names, path = process.env.PATH ?? '') {
  const places = [path.split(delimiter).filter(Boolean), serverFolders];
  for (const folders of places) {
    for (const candidate of names.flatMap((name) => folders.map((folder) => join(folder, name)))) {
      if (isExecutable(candidate)) return candidate;
    }
  }
  return undefined;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Finds a server program: on the PATH, else among Debian's packages unpacked under `enginesDir`.
 *
 * @param {{ names: string[], packages: string[], folder: string, enginesDir: string, title: string,
 *   variable: string, log: (text: string) => void }} engine
 * @returns {Promise<{ program: string, prefix: string, env: NodeJS.ProcessEnv, private: boolean }>}
 */
export async function findProgram(engine) {
  const onPath = process.env.PORTAL_ENGINES === 'packages' ? undefined : findOnPath(engine.names);
  if (onPath) {
    const program = realpathSync(onPath);
    return { program: onPath, prefix: join(program, '..', '..'), env: process.env, private: false };
  }
  if (!canUnpackPackages()) {
    throw new Failure(`${engine.title} was not found on this machine`, [
      `install ${engine.title} so that ${engine.names[0]} is on the PATH (it runs as a private instance)`,
      `or set ${engine.variable} to the address of a running one`,
    ]);
  }
  const root = await unpackPackages({
    ...engine,
    name: engine.folder,
    remedies: [
      `or install ${engine.title} yourself, or set ${engine.variable} to the address of a running one`,
    ],
  });
  const prefix = join(root, 'usr');
  const program = findOnPath(engine.names, [join(prefix, 'sbin'), join(prefix, 'bin')].join(delimiter));
  return { program, prefix, env: { ...process.env, LD_LIBRARY_PATH: libraryPath(prefix) }, private: true };
}

/** Debian keeps libraries in a folder named for the architecture. */
function libraryPath(prefix) {
  const lib = join(prefix, 'lib');
  const triplets = readdirSync(lib).filter((name) => name.includes('-linux-'));
  return [...triplets.map((name) => join(lib, name)), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
}

/** What to do about a program that is too old: one from this system's own packages cannot be helped by them. */
export function remediesFor(found, variable) {
  const elsewhere = `set ${variable} to the address of a newer server`;
  if (found.private) {
    return [
      `this release of Debian or Ubuntu has nothing newer: put a newer ${basename(found.program)} on the PATH`,
      `or ${elsewhere}`,
    ];
  }
  return [
    'upgrade it, or take it off the PATH',
    'or set PORTAL_ENGINES=packages to use the packages of this Debian or Ubuntu privately',
    `or ${elsewhere}`,
  ];
}
