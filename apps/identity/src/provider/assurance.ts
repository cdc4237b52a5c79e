import { ACR, type Acr } from '#contracts';

/** By what somebody has shown who they are. */
export type Proof = 'password' | 'code' | 'recovery-code' | 'passkey' | 'upstream' | 'upstream-two-factors';

/** RFC 8176 §2; it has no word for the word of another provider, which is commonly called `fed`. */
const METHOD: Readonly<Record<Proof, string>> = {
  password: 'pwd',
  code: 'otp',
  'recovery-code': 'otp',
  passkey: 'hwk',
  upstream: 'fed',
  'upstream-two-factors': 'fed',
};

/** A passkey is the device and what unlocks it; a provider may be trusted to have seen two factors. */
const TWO_IN_ONE: ReadonlySet<Proof> = new Set(['passkey', 'upstream-two-factors']);

export interface Assurance {
  readonly amr: readonly string[];
  readonly acr: Acr;
}

/** What a sign-in by these proofs is worth. */
export function assuranceOf(proofs: readonly Proof[]): Assurance {
  const methods = [...new Set(proofs.map((proof) => METHOD[proof]))];
  const two = methods.length > 1 || proofs.some((proof) => TWO_IN_ONE.has(proof));
  return two ? { amr: [...methods, 'mfa'], acr: ACR.two } : { amr: methods, acr: ACR.one };
}

/** What a code or refresh token says of it. */
interface Issued {
  readonly acr?: string | undefined;
  readonly amr?: readonly string[] | undefined;
  readonly authTime?: number | undefined;
}

/** The claims of an access token that say how and when its person has shown who they are. */
export function shownBy(issued: Issued | undefined): Record<string, unknown> {
  const { acr, amr, authTime } = issued ?? {};
  return {
    ...(authTime === undefined ? {} : { auth_time: authTime }),
    ...(amr ? { amr } : {}),
    ...(acr ? { acr } : {}),
  };
}

/** Whether what was issued, or else the session, stands on two factors. */
export function isStrong(source: object | undefined, session: Pick<Issued, 'acr'> | undefined): boolean {
  const { acr, extra }: Issued & { extra?: Issued } = source ?? {};
  return (acr ?? extra?.acr ?? session?.acr) === ACR.two;
}
