import type { Request, Response } from 'express';
import type { Provider } from 'oidc-provider';

/** Gives the provider a request to answer. */
export type ProviderHandler = (request: Request, response: Response) => Promise<void>;

/**
 * The provider as a handler of requests. Host and protocol are always the issuer's, so addresses never depend on what a
 * client or proxy claims.
 */
export function providerHandler(provider: Provider): ProviderHandler {
  const issuer = new URL(provider.issuer);
  let answer: ReturnType<Provider['callback']> | undefined;
  return (request, response) => {
    // Not before the first request: what is given to `provider.use` while the process starts must be part of it.
    answer ??= provider.callback();
    delete request.headers['x-forwarded-host'];
    request.headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1);
    request.headers.host = issuer.host;
    return answer(request, response);
  };
}
