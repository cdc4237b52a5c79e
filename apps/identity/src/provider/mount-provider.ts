import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import type { ProviderHandler } from './provider-handler.js';

/** The provider's addresses; everything else on this origin is pages of identity's own. */
const EXACT = new Set([
  '/auth',
  '/token',
  '/token/revocation',
  '/me',
  '/jwks',
  '/session/end',
  '/session/end/confirm',
  '/session/end/success',
  '/.well-known/openid-configuration',
  '/.well-known/oauth-authorization-server',
]);

/** Hands the provider its requests before any body parser reads them. */
export function mountProvider(app: NestExpressApplication, handle: ProviderHandler): void {
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!EXACT.has(request.path) && !request.path.startsWith('/auth/')) return next();
    void handle(request, response);
  });
}
