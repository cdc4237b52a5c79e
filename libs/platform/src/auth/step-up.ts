import { SetMetadata } from '@nestjs/common';
import { DomainError, defineMessages } from '#kernel';
import { z } from 'zod';

export const STEP_UP = 'portal:step-up';

/** A route that signs or decides: only for who has shown within the last few minutes who they are. */
export const StepUp = () => SetMetadata(STEP_UP, true);

/** Minutes, fractions allowed, for which showing who one is serves acts that sign or decide. */
export const stepUpSetting = z.coerce.number().min(0.05).max(60).default(5);

export const STEP_UP_REQUIRED = 'step-up-required';

defineMessages({
  [STEP_UP_REQUIRED]: {
    zh: '办理此事项前，请再次确认是您本人。',
    en: 'Before this can be done, please confirm once more that it is you.',
  },
});

/** @param maxAge seconds that may have passed since the person last showed who they are */
export function stepUpRequired(maxAge: number): DomainError {
  return new DomainError(STEP_UP_REQUIRED, 403, { extensions: { maxAge } });
}

/** The challenge that goes with it (RFC 9470 §3). */
export function stepUpChallenge({ extensions }: DomainError): string {
  return `Bearer error="insufficient_user_authentication", max_age=${String(extensions['maxAge'])}`;
}
