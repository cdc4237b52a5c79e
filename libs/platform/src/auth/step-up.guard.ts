import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { AuthenticatedRequest } from './permission.js';
import { STEP_UP, stepUpRequired } from './step-up.js';

/**
 * Holds a route marked `@StepUp()` back until its person has shown a short while ago who they are (RFC 9470). Runs
 * after AccessTokenGuard, which knows who that is.
 */
export class StepUpGuard implements CanActivate {
  /** @param maxAge in seconds */
  constructor(
    private readonly reflector: Reflector,
    private readonly maxAge: number,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    if (!this.reflector.getAllAndOverride<boolean>(STEP_UP, targets)) return true;
    const { actor } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    // By the machine's own clock, as the token itself was checked.
    const age = Date.now() / 1000 - (actor?.authTime ?? Number.NEGATIVE_INFINITY);
    if (age > this.maxAge) throw stepUpRequired(this.maxAge);
    return true;
  }
}
