import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor, Permission as PermissionName } from '#contracts';
import type { Request } from 'express';

export const PERMISSION = 'portal:permission';
export const PUBLIC = 'portal:public';
export const AUDIENCE = 'portal:audience';

/** What an actor needs for this route (or all routes of a controller). */
export const Permission = (name: PermissionName) => SetMetadata(PERMISSION, name);

/** A route that needs no sign-in. */
export const Public = () => SetMetadata(PUBLIC, true);

/** The audience that a token must carry for a controller's routes: a subsystem's name. */
export const Audience = (name: string) => SetMetadata(AUDIENCE, name);

export interface AuthenticatedRequest extends Request {
  actor?: Actor;
}

/** The verified actor of the request. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!actor) throw new Error('a route without permission asked for the actor');
  return actor;
});
