import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readAccount, type AuditKind } from '#identity';
import { currentContext, Db } from '#platform';
import { FinishSignIn } from '../interaction/finish-sign-in.js';
import type { Proof } from '../provider/assurance.js';
import { IdentityRuntime } from '../runtime.js';
import { HalfSignIns } from './half-sign-ins.js';
import type { OpenedHalf } from './open-half-sign-in.js';

/** Ends a sign-in of two steps, and keeps the record of those that failed. */
@Injectable()
export class CompleteSignIn {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly halfSignIns: HalfSignIns,
    private readonly finishSignIn: FinishSignIn,
    private readonly db: Db,
  ) {}

  async run({ opened, half }: OpenedHalf, proof: Proof, request: Request, response: Response): Promise<void> {
    const { uid } = opened.interaction;
    await this.halfSignIns.forget(uid);
    // Between the two steps the account may have been disabled.
    if (!(await readAccount(this.db.direct, half.personId, new Date()))) {
      return response.redirect(303, opened.address);
    }
    await this.note('sign-in', { opened, half }, request, proof);
    const { personId, login, confirmed, upstream } = half;
    const proofs = [upstream === undefined ? 'password' : 'upstream', proof] as const;
    const person = { personId, login, proofs, confirmed, upstream };
    await this.finishSignIn.run(opened, person, request, response);
  }

  note(kind: AuditKind, { opened, half }: OpenedHalf, request: Request, note: string): Promise<void> {
    return this.runtime.audit.append({
      kind,
      personId: half.personId,
      clientId: String(opened.interaction.params['client_id']),
      address: request.ip ?? null,
      userAgent: request.headers['user-agent'] ?? null,
      requestId: currentContext()?.requestId ?? null,
      note,
    });
  }
}
