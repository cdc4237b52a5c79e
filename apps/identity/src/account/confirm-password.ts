import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { fill } from '#kernel';
import { auditedAct } from '../pages/audited-act.js';
import { identityMessages } from '../pages/identity.messages.js';
import type { Mistake } from '../pages/mistakes.js';
import { IdentityRuntime } from '../runtime.js';
import type { OwnSession } from './own-session.js';

/** Takes the current password before an act that needs it; guessing in a session left open is slowed down like guessing at the door. */
@Injectable()
export class ConfirmPassword {
  constructor(private readonly runtime: IdentityRuntime) {}

  /** @returns why the password is not taken; nothing when it is the person's */
  async mistakes(own: OwnSession, current: string, request: Request): Promise<Mistake[]> {
    const { answer, authenticate, limits, audit } = this.runtime;
    const { language } = answer.context(request);
    const wrong = (text: string): Mistake[] => [{ field: 'password-current', text }];
    if (!current) return wrong(identityMessages['password.current-missing'][language]);
    const attempt = { login: own.account.login, address: request.ip ?? '', device: `session-${own.uid}` };
    const wait = await limits.try(attempt);
    if (wait > 0) {
      return wrong(fill(identityMessages['sign-in.delayed'][language], { seconds: Math.ceil(wait / 1000) }));
    }
    if (await authenticate.confirms(own.account.id, current)) {
      await limits.forgive(attempt);
      return [];
    }
    await audit.append(
      auditedAct('password-change-failed', request, { personId: own.account.id, session: own.uid }),
    );
    return wrong(identityMessages['password.current-wrong'][language]);
  }
}
