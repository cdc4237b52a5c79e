// Completes package-lock.json after `npm install` on a registry mirror that lacks packages for other kinds of
// machine: npm leaves such optional packages out, and `npm ci` then refuses the file as out of step.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/layout.mjs';

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'sunos', 'aix'];

function addMissing(key, { optionalDependencies = {}, dev }) {
  const missing = Object.entries(optionalDependencies).filter(
    ([name, version]) => /^\d+\.\d+\.\d+$/.test(version) && systemOf(name) && !isLocked(key, name),
  );
  for (const [name, version] of missing) {
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [processorOf(name)],
      ...(dev ? { dev } : {}),
      ...libraryOf(name),
      optional: true,
      os: [systemOf(name)],
    };
  }
  return missing;
}

/** Whether Node would find the package from this place, looking upwards. */
function isLocked(key, name) {
  for (let folder = key; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[`${folder && `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/** Names end in system, processor and C library, such as `binding-linux-x64-musl`. */
const partsOf = (name) => name.split('/').pop().split('-');
const systemOf = (name) => partsOf(name).find((part) => systems.includes(part));
const processorOf = (name) => partsOf(name)[partsOf(name).indexOf(systemOf(name)) + 1];

function libraryOf(name) {
  if (systemOf(name) !== 'linux') return {};
  if (name.includes('musl')) return { libc: ['musl'] };
  return /gnu/.test(name) ? { libc: ['glibc'] } : {};
}

const path = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const added = Object.entries(lock.packages)
  .filter(([key]) => key !== '')
  .flatMap(([key, entry]) => addMissing(key, entry));
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} packages for other kinds of machine added`);
