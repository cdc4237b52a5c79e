import type { Request } from 'express';
import { DomainError } from '#kernel';
import type { HardenedStrategy, SignInInfo, SignInStep, VerifiedSignIn } from '#relying-party';

/** What a strategy makes of a request: a person who is verified, or where the browser has to go first. */
export type StrategyAnswer =
  | { readonly kind: 'verified'; readonly signIn: VerifiedSignIn; readonly returnTo: string }
  | { readonly kind: 'redirect'; readonly address: string };

/**
 * Runs a strategy on one request. Passport itself keeps one strategy of a name for the whole process; here there are
 * several, and several identities may share a process, so the strategy gets its answers (`success` and so on) directly.
 * @throws DomainError what was wrong with the provider or its answer
 */
export function runStrategy(
  strategy: HardenedStrategy,
  request: Request,
  step: SignInStep,
): Promise<StrategyAnswer> {
  return new Promise((resolve, reject) => {
    const answers = {
      success: (signIn: VerifiedSignIn, { state }: SignInInfo) =>
        resolve({ kind: 'verified', signIn, returnTo: state.returnTo }),
      redirect: (address: string) => resolve({ kind: 'redirect', address }),
      fail: () => reject(new DomainError('sign-in.refused', 403)),
      error: reject,
      pass: () => reject(new DomainError('sign-in.refused', 403)),
    };
    const own = Object.assign(Object.create(strategy) as HardenedStrategy, answers);
    own.authenticate(request, step);
  });
}
