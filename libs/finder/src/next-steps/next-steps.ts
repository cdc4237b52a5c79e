import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import type { FinderEntry } from '../entries/entry.entity.js';
import type { PublicStep } from '../entries/entry.schema.js';
import { fitStep } from '../fit/fit-step.js';
import { askOwner } from './ask-owner.js';
import { hearMore } from './hear-more.js';
import type { NextStep } from './next-step.js';
import { officialPage } from './official-page.js';
import { orderWithVoucher } from './order-with-voucher.js';

/**
 * All that a reader can do next with an entry, in the order in which it is shown. Whatever is to be offered on the
 * pages of entries is entered here, also by a subsystem: its step only names a path. What is not here is not shown.
 */
export const NEXT_STEPS: readonly NextStep[] = [fitStep, orderWithVoucher, askOwner, hearMore, officialPage];

/** What can be done next with one entry. */
@Injectable()
export class NextSteps {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(entry: FinderEntry): Promise<PublicStep[]> {
    const now = this.clock.now();
    const offered = await Promise.all(
      NEXT_STEPS.map(async ({ id, offer }) => ({ id, step: await offer(entry, this.db, now) })),
    );
    return offered.flatMap(({ id, step }) => (step ? [{ id, ...step }] : []));
  }
}
