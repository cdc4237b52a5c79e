import type { RotatingSecret } from '#identity';

/** What the form of an interaction is for. */
export const formPurpose = (interactionUid: string): string => `interaction:${interactionUid}`;

/**
 * Ties a form to the interaction or session that it was shown for. Another site can neither know the token nor set the
 * cookie that names the interaction or session.
 */
export class FormToken {
  constructor(private readonly mac: Pick<RotatingSecret, 'of' | 'belongs'>) {}

  for(purpose: string): string {
    return this.mac.of(purpose);
  }

  belongs(token: unknown, purpose: string): boolean {
    return this.mac.belongs(token, purpose);
  }
}
