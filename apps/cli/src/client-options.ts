import { ADMITTED, type Admitted, type ClientChange } from '#identity';

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

/** What is said of a system on the command line. */
export const CLIENT_OPTIONS = {
  name: text,
  'name-en': text,
  purpose: text,
  'purpose-en': text,
  'redirect-uri': texts,
  'post-logout-uri': texts,
  'logout-uri': text,
  entry: text,
  audience: text,
  'portal-claims': flag,
  'errors-without-iss': flag,
  roles: text,
} as const;

export const CLIENT_USAGE = [
  '[--logout-uri URL] [--entry URL] [--audience URN] [--post-logout-uri URL…] [--portal-claims]',
  '[--errors-without-iss] [--roles ROLE,…] [--name-en NAME] [--purpose TEXT] [--purpose-en TEXT]',
].join(' ');

const EVERYBODY = 'everybody';

export const ROLES_HINT = `roles: ${[...ADMITTED, EVERYBODY].join(', ')}`;

interface ClientValues {
  readonly 'redirect-uri'?: string[] | undefined;
  readonly 'post-logout-uri'?: string[] | undefined;
  readonly 'logout-uri'?: string | undefined;
  readonly entry?: string | undefined;
  readonly audience?: string | undefined;
  readonly 'portal-claims'?: boolean | undefined;
  readonly 'no-portal-claims'?: boolean | undefined;
  readonly 'errors-without-iss'?: boolean | undefined;
  readonly 'no-errors-without-iss'?: boolean | undefined;
  readonly roles?: string | undefined;
}

/** The members that were given, names apart; an empty text takes an address or the audience away. */
export function clientChange(values: ClientValues): ClientChange {
  const given = {
    addresses: values['redirect-uri'],
    postLogoutUris: values['post-logout-uri'],
    logoutUri: orNull(values['logout-uri']),
    entry: orNull(values.entry),
    audience: orNull(values.audience),
    portalClaims: values['no-portal-claims'] ? false : values['portal-claims'],
    errorsWithoutIssuer: values['no-errors-without-iss'] ? false : values['errors-without-iss'],
    admits: admits(values.roles),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** An empty text says that there is none. */
function orNull(value: string | undefined): string | null | undefined {
  return value === '' ? null : value;
}

function admits(roles: string | undefined): readonly Admitted[] | null | undefined {
  if (roles === EVERYBODY) return null;
  // Whatever is no role is refused by the rules, with its name.
  return roles?.split(',') as Admitted[] | undefined;
}
