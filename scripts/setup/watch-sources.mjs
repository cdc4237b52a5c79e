import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { root } from './layout.mjs';
import { processNames } from './start-processes.mjs';

const settle = 300;
const noise = /(^|[\\/])(node_modules|build|dist|\.react-router)([\\/]|$)/;

/** Compiles and restarts what a change of a source file or of the configuration concerns. */
export function watchSources(supervisor, log) {
  let timer;
  let work = Promise.resolve();
  const changed = (folder, name) => {
    if (!name || noise.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      work = work.then(() => rebuild(supervisor, folder, log));
    }, settle);
  };
  const watchers = ['apps', 'libs', 'config'].map((folder) =>
    watch(join(root, folder), { recursive: true }, (_, name) => changed(folder, name)),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

async function rebuild(supervisor, folder, log) {
  try {
    const built = await buildIfStale();
    const all = folder === 'config' || built.includes('server');
    const names = all ? processNames : built.includes('web') ? ['gateway'] : [];
    if (supervisor.stopping || names.length === 0) return;
    log(
      `${[...built, ...(folder === 'config' ? ['config'] : [])].join(' and ')} changed: restarting ${names.join(', ')}`,
    );
    for (const name of names) await supervisor.restart(name);
  } catch (error) {
    log(error.message);
  }
}
