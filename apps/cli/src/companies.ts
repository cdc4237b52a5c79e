import { disableCompany, enableCompany, findCompany } from '#identity';
import type { Command } from './command.js';
import { readArguments } from './read-arguments.js';
import { noteOf, WHO_AND_WHY, withIdentity } from './with-identity.js';

export const disableCompanyCommand: Command = {
  name: 'company disable',
  usage: 'USCC [--reason "WHY"] [--by "WHO"]',
  summary: 'lets nobody act for a company any more and ends the sessions that do',
  async run(args, env, { out }) {
    const { values, positionals } = readArguments(args, WHO_AND_WHY, 1);
    const name = await withIdentity(env, async ({ db, recording, outbox, now }) => {
      const company = await findCompany(db.read, positionals[0] ?? '');
      await recording({ kind: 'company-disabled', companyId: company.id, note: noteOf(values) }, (tx) =>
        disableCompany(tx, outbox, company.id, now),
      );
      return company.name;
    });
    out(`${name} is disabled; the sessions that act for it end now`);
  },
};

export const enableCompanyCommand: Command = {
  name: 'company enable',
  usage: 'USCC [--reason "WHY"] [--by "WHO"]',
  summary: 'lets members act for a disabled company again',
  async run(args, env, { out }) {
    const { values, positionals } = readArguments(args, WHO_AND_WHY, 1);
    const name = await withIdentity(env, async ({ db, recording }) => {
      const company = await findCompany(db.read, positionals[0] ?? '');
      await recording({ kind: 'company-enabled', companyId: company.id, note: noteOf(values) }, (tx) =>
        enableCompany(tx, company.id),
      );
      return company.name;
    });
    out(`members may act for ${name} again`);
  },
};
