import type { Request, Response } from 'express';
import type { InteractionResults, Provider } from 'oidc-provider';
import { handOver } from '../store/request-scope.js';
import type { CookieSignature } from './cookie-signature.js';
import type { ProviderHandler } from './provider-handler.js';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/**
 * Goes on with an authorization request in the very answer to the form that settled it. The provider's way stores the
 * result and sends the browser to `/auth/:uid`, which reads it again: a round trip for the person and two for us.
 */
export class ResumeInPlace {
  constructor(
    private readonly handle: ProviderHandler,
    private readonly signature: CookieSignature,
    private readonly resumeCookie: string,
    private readonly prefix: string,
  ) {}

  /**
   * @param interaction found by this browser's own cookie, so its resume cookie need not be asked for
   * @param writes of ours that are to be stored before the answer leaves
   */
  async resume(
    interaction: Interaction,
    result: InteractionResults,
    request: Request,
    response: Response,
    writes: readonly (() => Promise<unknown>)[] = [],
  ): Promise<void> {
    const settled = 'error' in result ? result : { ...interaction.lastSubmission, ...result };
    const record = JSON.stringify({ ...interaction, result: settled });
    handOver(request, `${this.prefix}Interaction:${interaction.uid}`, [record, null, null], writes);
    const cookie = `${this.resumeCookie}=${interaction.uid}`;
    const signed = `${this.resumeCookie}.sig=${this.signature.sign(cookie)}`;
    request.headers.cookie = [cookie, signed, request.headers.cookie ?? ''].join('; ');
    request.method = 'GET';
    request.url = new URL(interaction.returnTo).pathname;
    request.originalUrl = request.url;
    await this.handle(request, response);
  }
}
