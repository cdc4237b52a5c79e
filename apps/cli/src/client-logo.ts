import { readFile } from 'node:fs/promises';
import { inspectLogo, setClientLogo } from '#identity';
import type { Command } from './command.js';
import { readArguments } from './read-arguments.js';
import { changingRegistry } from './with-registry.js';

export const setLogo: Command = {
  name: 'client logo',
  usage: 'ID FILE',
  summary: 'gives a system the logo that the portal shows: PNG or JPEG, 64 KB at most',
  async run(args, env, { out }) {
    const [id = '', path = ''] = readArguments(args, {}, 2).positionals;
    const bytes = await readFile(path);
    const logo = { bytes, type: await inspectLogo(bytes) };
    await changingRegistry(
      env,
      'client-changed',
      () => id,
      ({ tx, author }) => setClientLogo(tx, id, logo, author),
    );
    out(`${id} has a logo`);
  },
};
