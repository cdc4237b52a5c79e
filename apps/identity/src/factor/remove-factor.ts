import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  countFactors,
  heldFactors,
  removePasskey,
  removeRecoveryCodes,
  removeTotp,
  type AuditEvent,
} from '#identity';
import { defineMessages, DomainError, notFound } from '#kernel';
import type { Tx } from '#platform';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { formFields } from '../pages/form-guard.js';
import { ChangeFactors } from './change-factors.js';
import { factorMessages } from './factor.messages.js';

defineMessages({
  'factor.last-of-staff': {
    zh: '工作人员账号至少保留一种两步验证方式。',
    en: 'A staff account keeps at least one second step.',
  },
});

/** Id of the passkey that goes; null: the authenticator app. */
export type GoingFactor = string | null;

/** What has to happen before somebody goes without a second factor. */
export interface GoingWithout {
  /** In the transaction that removes the factor. */
  readonly prepare: (tx: Tx) => Promise<void>;
  readonly also: readonly AuditEvent[];
}

/** The factor is the person's last one: from then on the password would be all there is. */
class LastFactor extends Error {}

const ASK_FIRST: GoingWithout = { prepare: () => Promise.reject(new LastFactor()), also: [] };

/** Takes one of one's own factors away; before the last one goes, the password must be good enough alone. */
@Injectable()
export class RemoveFactor {
  constructor(
    private readonly ownSessions: OwnSessions,
    private readonly changeFactors: ChangeFactors,
  ) {}

  totp(request: Request, response: Response): Promise<void> {
    return this.answer(null, request, response);
  }

  passkey(request: Request, response: Response): Promise<void> {
    return this.answer((formFields(request)['passkey'] ?? '').slice(0, 36), request, response);
  }

  private async answer(factor: GoingFactor, request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response, '/account/security');
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    try {
      await this.run(own, factor, request);
      response.redirect(303, '/account/security?done=yes');
    } catch (error) {
      if (!(error instanceof LastFactor)) throw error;
      const query = factor === null ? '' : `?passkey=${encodeURIComponent(factor)}`;
      response.redirect(303, `/account/security/last-factor${query}`);
    }
  }

  async run(
    own: OwnSession,
    factor: GoingFactor,
    request: Request,
    { prepare, also }: GoingWithout = ASK_FIRST,
  ): Promise<void> {
    const personId = own.account.id;
    const change = {
      personId,
      session: own.uid,
      kind: 'factor-removed',
      note: factor === null ? 'totp' : `passkey ${factor}`,
      what: factorMessages[
        factor === null ? 'factor.changed.totp-removed' : 'factor.changed.passkey-removed'
      ],
      also,
    } as const;
    await this.changeFactors.run(change, request, async (tx) => {
      const removed = factor === null ? removeTotp(tx, personId) : removePasskey(tx, personId, factor);
      if (!(await removed)) throw notFound();
      if (countFactors(await heldFactors(tx, personId)) > 0) return;
      if (own.account.roles.length > 0) throw new DomainError('factor.last-of-staff', 409);
      await prepare(tx);
      await removeRecoveryCodes(tx, personId);
    });
  }
}
