import { readDemoAccounts, totpCode } from '#identity';
import { systemClock } from '#kernel';
import { loadConfig } from '#platform';
import { z } from 'zod';
import { UsageError, type Command } from './command.js';

const settings = z.object({ DATA_DIR: z.string().min(1).default('.data') });

/** Stands in for the telephones of people who do not exist. */
export const demoCode: Command = {
  name: 'demo-code',
  usage: 'LOGIN',
  summary: 'prints the present code of a demonstration account that signs in with a second step',
  async run(args, env, { out }) {
    const [login, ...more] = args;
    if (login === undefined || more.length > 0) throw new UsageError('name one account');
    const accounts = await readDemoAccounts(loadConfig(settings, env).DATA_DIR);
    const secret = accounts.find((account) => account.login === login)?.totp;
    if (!secret) {
      const known = accounts.filter(({ totp }) => totp).map((account) => account.login);
      throw new UsageError(`${login} signs in without a code; those with one: ${known.join(', ') || 'none'}`);
    }
    out(totpCode(secret, systemClock.now()));
  },
};
