import {
  addClient,
  ADMITTED,
  CLIENT_PROTOCOLS,
  type AddedClient,
  type Admitted,
  type ClientDraft,
} from '#identity';
import { UsageError, type Command } from './command.js';
import { readArguments, required } from './read-arguments.js';
import { changingRegistry } from './with-registry.js';

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true, default: [] as string[] } as const;
const flag = { type: 'boolean', default: false } as const;

const OPTIONS = {
  type: text,
  name: text,
  'name-en': text,
  purpose: text,
  'purpose-en': text,
  'redirect-uri': texts,
  'post-logout-uri': texts,
  'logout-uri': text,
  public: flag,
  entry: text,
  audience: text,
  'portal-claims': flag,
  'errors-without-iss': flag,
  roles: text,
} as const;

export const addClientCommand: Command = {
  name: 'client add',
  usage: [
    '--type oidc|cas --name NAME --redirect-uri URL… [--logout-uri URL] [--public] [--entry URL] [--audience URN]',
    '[--post-logout-uri URL…] [--portal-claims] [--errors-without-iss] [--roles ROLE,…] [--name-en NAME] [--purpose TEXT] [--purpose-en TEXT]',
  ].join(' '),
  summary: `registers a system and prints its id and secret as JSON; roles: ${ADMITTED.join(', ')}`,
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
    addresses: values['redirect-uri'],
    postLogoutUris: values['post-logout-uri'],
    logoutUri: values['logout-uri'] ?? null,
    entry: values.entry ?? null,
    audience: values.audience ?? null,
    portalClaims: values['portal-claims'],
    errorsWithoutIssuer: values['errors-without-iss'],
    // Whatever is no role is refused by the rules, with its name.
    admits: values.roles === undefined ? null : (values.roles.split(',') as Admitted[]),
  };
}
