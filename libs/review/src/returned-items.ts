import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { CLOCK, newId, type Clock } from '#kernel';
import { Db, type Tx } from '#platform';
import type { Mover } from './case-history.js';
import { ReturnedItemRow } from './returned-item.entity.js';

export interface ItemToReturn {
  readonly pointer: string;
  readonly comment: string;
  readonly value: unknown;
}

const LONGEST = 500;

/** Field-level return: what a reviewer sends back, and with which values it comes again. */
@Injectable()
export class ReturnedItems {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(tx: Tx, subject: string, items: readonly ItemToReturn[], by: Mover): Promise<void> {
    const at = this.clock.now();
    const rows = items.map(({ pointer, comment, value }, place) => ({
      id: newId(),
      subject,
      place,
      pointer,
      comment,
      personId: by.person?.id ?? '',
      personName: by.person?.name ?? '',
      capacity: by.capacity,
      at,
      oldValue: JSON.stringify(value ?? null),
      newValue: null,
      answeredAt: null,
    }));
    await tx.insert(ReturnedItemRow, rows);
  }

  /** What waits for the company. */
  open(tx: Tx, subject: string): Promise<ReturnedItemRow[]> {
    return tx.find(ReturnedItemRow, {
      where: { subject, answeredAt: IsNull() },
      order: { at: 'ASC', place: 'ASC' },
    });
  }

  /** Everything that was ever returned in a case, oldest first. */
  all(subject: string): Promise<ReturnedItemRow[]> {
    return this.db.read.find(ReturnedItemRow, {
      where: { subject },
      order: { at: 'ASC', place: 'ASC' },
      take: LONGEST,
    });
  }

  /** The items come back with the values that they have now. */
  async answer(
    tx: Tx,
    items: readonly ReturnedItemRow[],
    valueOf: (pointer: string) => unknown,
  ): Promise<void> {
    const answeredAt = this.clock.now();
    for (const { id, pointer } of items) {
      await tx.update(
        ReturnedItemRow,
        { id },
        { newValue: JSON.stringify(valueOf(pointer) ?? null), answeredAt },
      );
    }
  }
}
