import { rotateClientSecret } from '#identity';
import { UsageError, type Command } from './command.js';
import { readArguments } from './read-arguments.js';
import { changingRegistry } from './with-registry.js';

const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Two secrets are good for a month at most: what nobody has changed by then, nobody will. */
const LONGEST_MS = 31 * UNITS.d;

export const rotateSecret: Command = {
  name: 'client rotate-secret',
  usage: 'ID [--keep 24h]',
  summary:
    'gives a system a new secret and prints it as JSON; the old one stays good for a while (m, h or d)',
  async run(args, env, { out, note }) {
    const { values, positionals } = readArguments(args, { keep: { type: 'string', default: '24h' } }, 1);
    const [id = ''] = positionals;
    const keepMs = duration(values.keep);
    const secret = await changingRegistry(
      env,
      'client-secret-rotated',
      () => id,
      ({ tx, keyEncryptionKey, author }) => rotateClientSecret(tx, keyEncryptionKey, id, keepMs, author),
    );
    note(`the secret before it stays good for ${values.keep}`);
    out(JSON.stringify({ client_id: id, client_secret: secret }));
  },
};

function duration(text: string): number {
  const [, count, unit] = /^(\d{1,4})([mhd])$/.exec(text) ?? [];
  const ms = Number(count) * UNITS[unit as keyof typeof UNITS];
  if (!(ms <= LONGEST_MS)) throw new UsageError('--keep is a time such as 30m, 24h or 7d, 31d at most');
  return ms;
}
