import { DomainError, message } from '#kernel';
import { databaseFault } from '#platform';
import { UsageError, type Command, type Output } from './command.js';
import { disableCompanyCommand, enableCompanyCommand } from './companies.js';
import { addClientCommand } from './client-add.js';
import { changeClientCommand } from './client-change.js';
import { listClients } from './client-list.js';
import { setLogo } from './client-logo.js';
import { rotateSecret } from './client-rotate-secret.js';
import { disableClientCommand, enableClientCommand, removeClientCommand } from './client-state.js';
import { createAdmin } from './create-admin.js';
import { createCompany } from './create-company.js';
import { dismissDeadLetter, listDeadLetters, retryDeadLetter } from './dead-letters.js';
import { dismissLogoutNotice, listLogoutNotices, retryLogoutNotice } from './logout-notices.js';
import { demoCode } from './demo-code.js';
import { importCommand } from './import.js';
import { migrate } from './migrate.js';
import { disablePersonCommand, enablePersonCommand, replaceEmailCommand } from './people.js';
import { rebuildSearch } from './rebuild-search.js';
import { revokeCertificate } from './revoke-certificate.js';
import { rekey } from './rekey.js';
import { rotateKeys } from './rotate-keys.js';
import { rotateSecrets } from './rotate-secrets.js';
import { seed } from './seed.js';
import { endSession, listSessionsOf } from './sessions.js';
import { verifyLedger } from './verify-ledger.js';

const COMMANDS: readonly Command[] = [
  migrate,
  seed,
  createAdmin,
  createCompany,
  disablePersonCommand,
  enablePersonCommand,
  replaceEmailCommand,
  disableCompanyCommand,
  enableCompanyCommand,
  endSession,
  listSessionsOf,
  listLogoutNotices,
  retryLogoutNotice,
  dismissLogoutNotice,
  addClientCommand,
  changeClientCommand,
  listClients,
  rotateSecret,
  setLogo,
  disableClientCommand,
  enableClientCommand,
  removeClientCommand,
  importCommand,
  demoCode,
  listDeadLetters,
  retryDeadLetter,
  dismissDeadLetter,
  revokeCertificate,
  rebuildSearch,
  verifyLedger,
  rotateKeys,
  rotateSecrets,
  rekey,
];

/**
 * Runs what was typed.
 * @returns the exit code: 0 done, 1 refused or failed, 2 not understood
 */
export async function runCli(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  output: Output,
): Promise<number> {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, i) => word === args[i]));
  if (args[0] === 'help' || args[0] === '--help') {
    output.out(usageText());
    return 0;
  }
  if (!command) {
    if (args.length > 0) output.note(`there is no command ${args.slice(0, 2).join(' ')}`);
    output.note(usageText());
    return 2;
  }
  try {
    await command.run(args.slice(command.name.split(' ').length), env, output);
    return 0;
  } catch (error) {
    return explain(error, command, output);
  }
}

function explain(error: unknown, command: Command, { note }: Output): number {
  if (error instanceof UsageError) {
    note(`${error.message}\nusage: ${command.name} ${command.usage}`.trimEnd());
    return 2;
  }
  if (error instanceof Error && error.name === 'ConfigError') note(error.message);
  else if (databaseFault(error) === 'gone') note(`an engine cannot be reached: ${String(error)}`);
  else if (error instanceof DomainError) {
    note(`${error.code}: ${message(error.code, 'en', error.params)}`);
    for (const mistake of error.errors) note(`  ${mistake.pointer.slice(1)}: ${mistake.message.en}`);
  } else note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}

function usageText(): string {
  const lines = COMMANDS.map(
    ({ name, usage, summary }) => `  ${`${name} ${usage}`.trimEnd()}\n      ${summary}`,
  );
  return ['usage: npm run cli -- COMMAND', ...lines].join('\n');
}
