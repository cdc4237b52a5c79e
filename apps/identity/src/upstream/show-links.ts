import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { UpstreamAccount } from '#identity';
import { Db } from '#platform';
import { OwnSessions } from '../account/own-session.js';
import { IdentityRuntime } from '../runtime.js';
import { LINK_OUTCOMES, linksPage } from './links.page.js';
import { Upstreams } from './upstreams.js';

/** As many as a person may have, and those of providers that are gone. */
const MOST = 50;

/** Shows with which identities at other providers a person signs in. */
@Injectable()
export class ShowLinks {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly upstreams: Upstreams,
    private readonly db: Db,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orSignIn(request, response);
    if (!own) return;
    const { answer } = this.runtime;
    const links = await this.db.read.find(UpstreamAccount, {
      where: { personId: own.account.id },
      order: { linkedAt: 'ASC' },
      take: MOST,
    });
    const page = linksPage({
      context: answer.context(request, undefined, '/account/links'),
      formToken: own.formToken,
      account: own.account,
      links,
      providers: this.upstreams.all.map(({ settings }) => settings),
      outcome: LINK_OUTCOMES.find((outcome) => outcome === request.query['done']) ?? null,
    });
    answer.send(request, response, 200, page);
  }
}
