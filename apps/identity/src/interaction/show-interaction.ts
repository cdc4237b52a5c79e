import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readAccount } from '#identity';
import { Db } from '#platform';
import { HalfSignIns } from '../factor/half-sign-ins.js';
import { ShowFactorStep } from '../factor/show-factor-step.js';
import { admissionPage } from './admission.page.js';
import { companyPage } from './company.page.js';
import type { Mistake } from '../pages/mistakes.js';
import { passkeyAddresses, signInPage } from './sign-in.page.js';
import { IdentityRuntime } from '../runtime.js';
import { upstreamChoices } from '../upstream/upstream-choices.js';
import { confirming } from './confirming.js';
import { OpenInteraction, type OpenedInteraction } from './open-interaction.js';

/** What a page says when it comes back with something to correct. */
export interface Again {
  readonly status: number;
  readonly mistakes: readonly Mistake[];
  /** What had been typed as user name. */
  readonly login?: string;
}

const FIRST: Again = { status: 200, mistakes: [] };

/** Shows the page of an interaction's present step. */
@Injectable()
export class ShowInteraction {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly openInteraction: OpenInteraction,
    private readonly halfSignIns: HalfSignIns,
    private readonly showFactorStep: ShowFactorStep,
    private readonly db: Db,
  ) {}

  async show(uid: string, request: Request, response: Response): Promise<void> {
    const opened = await this.openInteraction.open(uid, request, response);
    if (!opened) return;
    const { name } = opened.interaction.prompt;
    if (name === 'company') return this.company(opened, request, response);
    if (name === 'login') return this.presentStep(opened, uid, request, response);
    if (name === 'admission') return this.admission(opened, request, response);
    // A client may ask for consent again: an administrator has given it for everybody.
    const result = { consent: {} };
    await this.runtime.resumeInPlace.resume(opened.interaction, result, request, response);
  }

  async signIn(
    opened: OpenedInteraction,
    request: Request,
    response: Response,
    again: Again = FIRST,
  ): Promise<void> {
    const hint = opened.interaction.params['login_hint'];
    const whose = confirming(opened.interaction);
    const page = signInPage({
      context: opened.context,
      action: opened.action('login'),
      formToken: opened.formToken,
      login: again.login ?? (typeof hint === 'string' ? hint.slice(0, 64) : ''),
      confirming: (whose && (await readAccount(this.db.read, whose, new Date()))) || undefined,
      passkey: passkeyAddresses(
        opened.interaction.uid,
        opened.context.language,
        this.runtime.files.script('passkey'),
      ),
      upstreams: upstreamChoices(
        whose ? [] : this.runtime.settings.UPSTREAM_PROVIDERS,
        opened.interaction.uid,
        opened.context.language,
      ),
      mistakes: again.mistakes,
    });
    this.runtime.answer.send(request, response, again.status, page, opened.formTargets, true);
  }

  async company(
    opened: OpenedInteraction,
    request: Request,
    response: Response,
    again: Again = FIRST,
  ): Promise<void> {
    const personId = String(opened.interaction.session?.accountId);
    const account = await readAccount(this.db.read, personId, new Date());
    const page = companyPage({
      context: opened.context,
      action: opened.action('company'),
      formToken: opened.formToken,
      name: account?.name ?? '',
      memberships: account?.memberships ?? [],
      mistakes: again.mistakes,
    });
    this.runtime.answer.send(request, response, again.status, page, opened.formTargets);
  }

  /** The system is not for this person: says so, and whom to ask. */
  private async admission(opened: OpenedInteraction, request: Request, response: Response): Promise<void> {
    const { interaction, context, formTargets, formToken } = opened;
    const account = await readAccount(this.db.read, String(interaction.session?.accountId), new Date());
    const system = await this.runtime.clients.registered(String(interaction.params['client_id']));
    const page = admissionPage({
      context,
      action: opened.action('leave'),
      formToken,
      person: account?.name ?? '',
      system: system?.name[context.language] ?? '',
      admits: system?.admits ?? [],
    });
    this.runtime.answer.send(request, response, 403, page, formTargets);
  }

  private async presentStep(
    opened: OpenedInteraction,
    uid: string,
    request: Request,
    response: Response,
  ): Promise<void> {
    const half = await this.halfSignIns.read(uid);
    if (half) return this.showFactorStep.run(opened, half, request, response);
    return this.firstOrAgain(opened, uid, request, response);
  }

  /** Another tab may have signed in meanwhile: then there is nothing left to ask, and this tab goes on as well. */
  private async firstOrAgain(
    opened: OpenedInteraction,
    uid: string,
    request: Request,
    response: Response,
  ): Promise<void> {
    const { provider } = this.runtime;
    const onlyNobody = opened.interaction.prompt.reasons.every((reason) => reason === 'no_session');
    const session = onlyNobody ? await provider.Session.get(provider.createContext(request, response)) : null;
    if (session?.accountId) return this.openInteraction.restart(uid, request, response);
    await this.signIn(opened, request, response);
  }
}
