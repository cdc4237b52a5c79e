import { addClient, CLIENT_PROTOCOLS, type AddedClient, type ClientDraft } from '#identity';
import { CLIENT_OPTIONS, CLIENT_USAGE, clientChange, ROLES_HINT } from './client-options.js';
import { UsageError, type Command } from './command.js';
import { readArguments, required } from './read-arguments.js';
import { changingRegistry } from './with-registry.js';

const OPTIONS = {
  ...CLIENT_OPTIONS,
  type: { type: 'string' },
  public: { type: 'boolean', default: false },
} as const;

export const addClientCommand: Command = {
  name: 'client add',
  usage: `--type oidc|cas --name NAME --redirect-uri URL… [--public] ${CLIENT_USAGE}`,
  summary: `registers a system and prints its id and secret as JSON; ${ROLES_HINT}`,
  async run(args, env, { out }) {
    const draft = draftOf(args);
    const added = await changingRegistry(
      env,
      'client-registered',
      (done: AddedClient) => done.clientId,
      ({ tx, keyEncryptionKey, author }) => addClient(tx, keyEncryptionKey, draft, author),
    );
    out(JSON.stringify({ client_id: added.clientId, client_secret: added.clientSecret }));
  },
};

function draftOf(args: readonly string[]): ClientDraft {
  const { values } = readArguments(args, OPTIONS);
  const type = required(values.type, '--type');
  const protocol = CLIENT_PROTOCOLS.find((known) => known === type);
  if (!protocol) throw new UsageError(`--type is ${CLIENT_PROTOCOLS.join(' or ')}`);
  const name = required(values.name, '--name');
  const purpose = values.purpose ?? '';
  return {
    protocol,
    name: { zh: name, en: values['name-en'] ?? name },
    purpose: { zh: purpose, en: values['purpose-en'] ?? purpose },
    isPublic: values.public,
    addresses: [],
    postLogoutUris: [],
    logoutUri: null,
    entry: null,
    audience: null,
    portalClaims: false,
    errorsWithoutIssuer: false,
    admits: null,
    ...clientChange(values),
  };
}
