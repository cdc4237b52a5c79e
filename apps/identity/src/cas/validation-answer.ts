import type { CasFailure, CasSuccess } from './validate-ticket.js';

type Verdict = CasSuccess | CasFailure;

/** What a service learns about a person, beside the name to sign in with; several values as a list. */
type Attributes = Readonly<Record<string, string | boolean | readonly string[]>>;

/** @param whole with attributes, as CAS 3.0 has them; without, as CAS 2.0 */
export function xmlAnswer(verdict: Verdict, whole: boolean): string {
  const body =
    'code' in verdict
      ? `<cas:authenticationFailure code="${verdict.code}">${escaped(verdict.description)}</cas:authenticationFailure>`
      : `<cas:authenticationSuccess>${successBody(verdict, whole)}</cas:authenticationSuccess>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">${body}</cas:serviceResponse>\n`;
}

export function jsonAnswer(verdict: Verdict, whole: boolean): object {
  if ('code' in verdict) return { serviceResponse: { authenticationFailure: verdict } };
  const user = verdict.account.login;
  const authenticationSuccess = whole ? { user, attributes: attributesOf(verdict) } : { user };
  return { serviceResponse: { authenticationSuccess } };
}

/** The answer of CAS 1.0: a line that says yes or no, and one with the name. */
export function plainAnswer(verdict: Verdict): string {
  return 'code' in verdict ? 'no\n\n' : `yes\n${verdict.account.login}\n`;
}

function successBody(verdict: CasSuccess, whole: boolean): string {
  const user = element('user', verdict.account.login);
  if (!whole) return user;
  const attributes = Object.entries(attributesOf(verdict)).flatMap(([name, value]) =>
    [value].flat().map((one) => element(name, String(one))),
  );
  return `${user}<cas:attributes>${attributes.join('')}</cas:attributes>`;
}

function attributesOf({ account, acting, ticket }: CasSuccess): Attributes {
  return {
    authenticationDate: ticket.signedInAt,
    longTermAuthenticationRequestTokenUsed: false,
    isFromNewLogin: ticket.fresh,
    // The same as `sub` in OpenID Connect: a subsystem that changes its protocol finds its people again.
    id: account.id,
    name: account.name,
    ...(account.email ? { email: account.email } : {}),
    ...(acting
      ? {
          companyId: acting.company.id,
          companyUscc: acting.company.uscc,
          companyName: acting.company.name,
          companyRole: acting.company.role,
        }
      : {}),
    roles: [...new Set(account.roles.map(({ role }) => role))],
  };
}

function element(name: string, text: string): string {
  return `<cas:${name}>${escaped(text)}</cas:${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
};

/** Text that can neither end its element nor break the document: XML 1.0 has no control characters at all. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"'\r]/g, (character) => ENTITIES[character] ?? character);
}
