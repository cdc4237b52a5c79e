import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AUDIENCES, may, type AudienceName, type Permission } from '#contracts';
import { DomainError } from '#kernel';
import { AccessTokenVerifier } from './access-token.verifier.js';
import { EndedSessions } from './ended-sessions.js';
import { AUDIENCE, PERMISSION, PUBLIC, type AuthenticatedRequest } from './permission.js';

/**
 * Every route is closed unless it says `@Public()`; a closed route needs an access token for its own audience and the
 * permission that it declares, of a session that has not ended. A route that declares neither is refused: a mistake never opens a door.
 */
@Injectable()
export class AccessTokenGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    private readonly verifier: AccessTokenVerifier,
    private readonly ended: EndedSessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, targets);
    const audience = this.reflector.getAllAndOverride<AudienceName | undefined>(AUDIENCE, targets);
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const token = bearer(request.headers.authorization);
    if (!token || !audience) throw new DomainError('problem.unauthenticated', 401);
    const actor = await this.verifier.verify(token, AUDIENCES[audience]);
    if (actor.sid !== null && this.ended.has(actor.sid))
      throw new DomainError('problem.unauthenticated', 401);
    request.actor = actor;
    if (!permission || !may(request.actor, permission)) throw new DomainError('problem.forbidden', 403);
    return true;
  }
}

function bearer(header: string | undefined): string | null {
  return /^Bearer ([\w.~+/-]+=*)$/.exec(header ?? '')?.[1] ?? null;
}
