import {
  createParamDecorator,
  Inject,
  Injectable,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '#kernel';
import { checkCsrfToken, checkOrigin } from '../api/csrf.js';
import { SETTINGS, type GatewaySettings } from '../gateway.settings.js';
import type { ActiveSession } from '../session/active-session.js';
import { SessionReader } from '../session/session-reader.js';

interface WithSession extends Request {
  activeSession?: ActiveSession | null;
}

const requestOf = (context: ExecutionContext): WithSession =>
  context.switchToHttp().getRequest<WithSession>();

/** The session that a guard has found. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): ActiveSession | null => requestOf(context).activeSession ?? null,
);

/** Only for who is signed in: 401 otherwise. */
@Injectable()
export class SignedIn implements CanActivate {
  constructor(private readonly sessions: SessionReader) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    request.activeSession = await this.sessions.find(request.headers.cookie);
    if (!request.activeSession) throw new DomainError('problem.unauthenticated', 401);
    return true;
  }
}

/** Only from pages of ours: 403 otherwise. */
@Injectable()
export class SameOrigin implements CanActivate {
  constructor(@Inject(SETTINGS) private readonly settings: GatewaySettings) {}

  canActivate(context: ExecutionContext): boolean {
    checkOrigin(requestOf(context).headers, this.settings.PUBLIC_URL);
    return true;
  }
}

/** Where there is a session, only with its token, in the header or the form: 403 otherwise. */
@Injectable()
export class FormToken implements CanActivate {
  constructor(private readonly sessions: SessionReader) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    request.activeSession ??= await this.sessions.find(request.headers.cookie);
    const { _csrf } = (request.body ?? {}) as { _csrf?: unknown };
    const given = request.headers['x-csrf-token'] ?? _csrf;
    if (request.activeSession) checkCsrfToken(given, request.activeSession.record.csrfToken);
    return true;
  }
}
