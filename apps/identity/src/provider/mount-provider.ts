import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import type { Provider } from 'oidc-provider';

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

/**
 * Hands the provider its requests before any body parser reads them. Host and protocol are always the issuer's, so
 * addresses never depend on what a client or proxy claims.
 */
export function mountProvider(app: NestExpressApplication, provider: Provider): void {
  const issuer = new URL(provider.issuer);
  const handle = provider.callback();
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!EXACT.has(request.path) && !request.path.startsWith('/auth/')) return next();
    delete request.headers['x-forwarded-host'];
    request.headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1);
    request.headers.host = issuer.host;
    void handle(request, response);
  });
}
