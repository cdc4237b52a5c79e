import { loadDivisions } from '#dictionaries';
import { Company, registerCompany } from '#identity';
import { defineMessages, DomainError, isDay, newId, normaliseUscc } from '#kernel';
import { UsageError, type Command } from './command.js';
import { readArguments, required } from './read-arguments.js';
import { withIdentity } from './with-identity.js';

defineMessages({
  'company.known-already': {
    zh: '信用代码为 {uscc} 的企业已登记。',
    en: 'A company with the credit code {uscc} is known already.',
  },
});

const OPTIONS = {
  uscc: { type: 'string' },
  name: { type: 'string' },
  district: { type: 'string' },
  'registered-on': { type: 'string' },
} as const;

export const createCompany: Command = {
  name: 'create-company',
  usage: '--uscc CODE --name "NAME" --district 110108 [--registered-on 2020-03-04]',
  summary:
    'registers a company and prints its id; people ask to become its administrator at /company/register',
  async run(args, env, { out }) {
    const { values } = readArguments(args, OPTIONS);
    const company = {
      uscc: required(values.uscc, '--uscc'),
      name: required(values.name, '--name'),
      district: required(values.district, '--district'),
      registeredOn: values['registered-on'] ?? null,
    };
    if (!loadDivisions().isLeaf(company.district)) {
      throw new UsageError('--district must be the six figures of a county or district');
    }
    if (company.registeredOn !== null && !isDay(company.registeredOn)) {
      throw new UsageError('--registered-on must be a day, YYYY-MM-DD');
    }
    const id = newId();
    const event = { kind: 'company-created', companyId: id, note: 'by the command create-company' } as const;
    await withIdentity(env, ({ recording, now }) =>
      recording(event, async (tx) => {
        const known = await tx.existsBy(Company, { uscc: normaliseUscc(company.uscc) });
        if (known) throw new DomainError('company.known-already', 409, { params: { uscc: company.uscc } });
        await registerCompany(tx, { id, ...company }, now);
      }),
    );
    out(id);
  },
};
