import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { countFactors, heldFactors, removePasskey, removeRecoveryCodes, removeTotp } from '#identity';
import { defineMessages, DomainError, notFound, type Text } from '#kernel';
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

/** Takes one of one's own factors away. */
@Injectable()
export class RemoveFactor {
  constructor(
    private readonly ownSessions: OwnSessions,
    private readonly changeFactors: ChangeFactors,
  ) {}

  totp(request: Request, response: Response): Promise<void> {
    const what = factorMessages['factor.changed.totp-removed'];
    return this.remove(request, response, 'totp', what, (tx, personId) => removeTotp(tx, personId));
  }

  passkey(request: Request, response: Response): Promise<void> {
    const id = formFields(request)['passkey'] ?? '';
    const what = factorMessages['factor.changed.passkey-removed'];
    return this.remove(request, response, `passkey ${id.slice(0, 36)}`, what, (tx, personId) =>
      removePasskey(tx, personId, id),
    );
  }

  private async remove(
    request: Request,
    response: Response,
    note: string,
    what: Text,
    removal: (tx: Tx, personId: string) => Promise<boolean>,
  ): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response, '/account/security');
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const change = {
      personId: own.account.id,
      session: own.uid,
      kind: 'factor-removed',
      note,
      what,
    } as const;
    await this.changeFactors.run(change, request, async (tx) => {
      if (!(await removal(tx, own.account.id))) throw notFound();
      await settleRest(tx, own);
    });
    response.redirect(303, '/account/security?done=yes');
  }
}

/** @throws DomainError `factor.last-of-staff` 409 when a staff member would be left without one */
async function settleRest(tx: Tx, { account: { id, roles } }: OwnSession): Promise<void> {
  if (countFactors(await heldFactors(tx, id)) > 0) return;
  if (roles.length > 0) throw new DomainError('factor.last-of-staff', 409);
  await removeRecoveryCodes(tx, id);
}
