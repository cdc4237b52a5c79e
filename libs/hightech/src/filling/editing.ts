import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { DomainError, forbidden } from '#kernel';
import type { Tx } from '#platform';
import { ReturnedItems } from '#review';
import type { HightechApplication } from '../application/hightech.entity.js';
import { capacitiesOf } from '../application/policy.js';
import { ALL } from '../application/unlocked.js';

/** Who may change what in an application now. */
@Injectable()
export class Editing {
  constructor(private readonly returns: ReturnedItems) {}

  /** The pointers that the company may change in this state, whoever asks; `*` for all. */
  async openPointers(tx: Tx, application: HightechApplication): Promise<string[]> {
    if (application.state === 'draft') return [ALL];
    if (application.state !== 'correcting') return [];
    return (await this.returns.open(tx, application.id)).map(({ pointer }) => pointer);
  }

  /** @throws DomainError 403 without the grant to fill, `hightech.not-editable` 409 in the wrong state */
  async requireEditable(tx: Tx, actor: Actor, application: HightechApplication): Promise<string[]> {
    if (!capacitiesOf(actor, application).includes('company-filler')) throw forbidden();
    const open = await this.openPointers(tx, application);
    if (open.length === 0) {
      throw new DomainError('hightech.not-editable', 409, { extensions: { state: application.state } });
    }
    return open;
  }
}
