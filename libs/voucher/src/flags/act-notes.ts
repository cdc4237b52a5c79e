import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, newId, type Clock } from '#kernel';
import { currentContext, type Tx } from '#platform';
import { VoucherAct, type ActKind } from './act.entity.js';
import { networkOf } from './network-of.js';

/**
 * Notes from where somebody acts for one side of an order, so that it is seen when both sides are one. Only for the acts
 * of `ActKind`, in their transaction; what comes from no public network is not noted.
 */
@Injectable()
export class ActNotes {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async note(tx: Tx, actor: Actor, orderId: string, kind: ActKind): Promise<void> {
    const caller = currentContext()?.caller;
    const network = networkOf(caller?.address ?? '');
    if (!caller || !network || !actor.company) return;
    const at = this.clock.now();
    await tx.insert(VoucherAct, {
      id: newId(at.getTime()),
      orderId,
      kind,
      companyId: actor.company.id,
      personName: actor.person.name,
      network,
      agentHash: createHash('sha256').update(caller.agent).digest('hex'),
      at,
    });
  }
}
