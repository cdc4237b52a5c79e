import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { countFactors, heldFactors, renewRecoveryCodes } from '#identity';
import { DomainError } from '#kernel';
import { OwnSessions } from '../account/own-session.js';
import { IdentityRuntime } from '../runtime.js';
import { ChangeFactors } from './change-factors.js';
import { factorMessages } from './factor.messages.js';
import { ownCodesPage } from './own-factor.pages.js';

/** Makes ten new recovery codes in the place of the former ones. */
@Injectable()
export class RenewOwnCodes {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly changeFactors: ChangeFactors,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response, '/account/security');
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const personId = own.account.id;
    const change = {
      personId,
      session: own.uid,
      kind: 'recovery-codes-made',
      note: 'all former ones are void',
      what: factorMessages['factor.changed.recovery'],
    } as const;
    const codes = await this.changeFactors.run(change, request, async (tx) => {
      if (countFactors(await heldFactors(tx, personId)) === 0) throw new DomainError('problem.conflict', 409);
      return renewRecoveryCodes(tx, personId, new Date());
    });
    const context = this.runtime.answer.context(request, undefined, '/account/security');
    this.runtime.answer.send(request, response, 200, ownCodesPage({ context, account: own.account, codes }));
  }
}
