import { Inject, Injectable } from '@nestjs/common';
import type { EventContract, PayloadOf } from '#contracts';
import { CLOCK, newId, type Clock } from '#kernel';
import type { Tx } from '../database/db.js';
import { currentContext } from '../log/context.js';

/** Puts events into the transaction that causes them; the worker's relay takes them on from there. */
@Injectable()
export class Outbox {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** @throws ZodError when the payload breaks its contract (a mistake of ours: the transaction rolls back) */
  async add<E extends EventContract>(tx: Tx, event: E, payload: PayloadOf<E>): Promise<string> {
    const [eventId = ''] = await this.addAll(tx, event, [payload]);
    return eventId;
  }

  /** The same for many at once. @returns the ids of the events, in their order */
  async addAll<E extends EventContract>(
    tx: Tx,
    event: E,
    payloads: readonly PayloadOf<E>[],
  ): Promise<string[]> {
    if (payloads.length === 0) return [];
    const now = this.clock.now();
    const rows = payloads.map((payload) => {
      const eventId = newId();
      const requestId = currentContext()?.requestId ?? eventId;
      return [eventId, event.type, JSON.stringify(event.payload.parse(payload)), requestId, now] as const;
    });
    await tx.query('INSERT INTO outbox (event_id, type, payload, request_id, created_at) VALUES ?', [rows]);
    return rows.map(([eventId]) => eventId);
  }
}
