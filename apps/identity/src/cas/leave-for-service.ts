import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ACCOUNT_CLIENT } from '../provider/first-party-clients.js';
import { IdentityRuntime } from '../runtime.js';
import { only } from './cas-parameters.js';
import { CasServices } from './cas-services.js';

/**
 * Signing out by CAS. Its request carries nothing that shows who asks, and another site could send a person there: so
 * it leads to the page of identity's own that asks first (ASVS 5.0 10.6.2), and back to the service afterwards.
 */
@Injectable()
export class LeaveForService {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly services: CasServices,
  ) {}

  async ask(request: Request, response: Response): Promise<void> {
    const text = only(request.query['service']);
    const found = text === undefined ? null : await this.services.find(text);
    const { settings, pageState } = this.runtime;
    const back = new URLSearchParams({ service: found?.address ?? '' });
    const query = new URLSearchParams({
      client_id: ACCOUNT_CLIENT,
      post_logout_redirect_uri: `${settings.OIDC_ISSUER}/account/continue`,
      state: pageState.for(`/cas/signed-out?${back.toString()}`),
    });
    response.redirect(303, found ? `/session/end?${query.toString()}` : '/session/end');
  }

  /** Back to where the person came from; to nowhere that is not registered. */
  async done(request: Request, response: Response): Promise<void> {
    const found = await this.services.find(only(request.query['service']) ?? '');
    response.redirect(303, found?.address ?? '/session/end/success');
  }
}
