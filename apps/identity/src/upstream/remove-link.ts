import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { unlinkUpstreamAccount, UpstreamAccount } from '#identity';
import { notFound } from '#kernel';
import { Db } from '#platform';
import { OwnSessions } from '../account/own-session.js';
import { auditedAct } from '../pages/audited-act.js';
import { formFields } from '../pages/form-guard.js';
import { IdentityRuntime } from '../runtime.js';
import { EndSessions } from '../sessions/end-sessions.js';
import { UpstreamSessions } from './upstream-sessions.js';

/** Takes a link away; sessions that it has opened elsewhere end. */
@Injectable()
export class RemoveLink {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly upstreamSessions: UpstreamSessions,
    private readonly endSessions: EndSessions,
    private readonly db: Db,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response, '/account/links');
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const { issuer = '', subject = '' } = formFields(request);
    const personId = own.account.id;
    const link = await this.db.read.findOneBy(UpstreamAccount, { issuer, subject, personId });
    if (!link) throw notFound();
    const { provider } = link;
    const uids = await this.upstreamSessions.uidsOf(provider, null, subject);
    const others = uids.filter((uid) => uid !== own.uid);
    const event = auditedAct('upstream-unlinked', request, {
      personId,
      session: own.uid,
      note: `${provider} ${subject}`,
    });
    const ends = await this.runtime.audit.recording(event, new Date(), async (tx) => {
      await unlinkUpstreamAccount(tx, { issuer, subject, personId });
      const requested: string[] = [];
      for (const sessionUid of others) {
        const wish = { cause: 'factor-changed', sessionUid, personId, endedBy: personId } as const;
        requested.push(await this.endSessions.request(tx, wish));
      }
      return requested;
    });
    for (const endId of ends) await this.endSessions.carryOut(endId);
    response.redirect(303, '/account/links?done=removed');
  }
}
