import type { Db, Tx } from '#platform';
import { auditMac, auditRecord, type AuditEvent } from './audit-event.js';

interface Waiting {
  readonly event: AuditEvent;
  readonly at: Date;
  readonly done: (error?: unknown) => void;
}

const BATCH = 200;

/**
 * Appends to the audit log. The chain has one end, so writers take turns at it; events that arrive while one batch is
 * being written go together into the next, so that a busy hour costs few transactions.
 */
export class AuditTrail {
  private readonly waiting: Waiting[] = [];
  private writing = false;

  constructor(
    private readonly db: Db,
    private readonly key: Buffer,
  ) {}

  /** Resolves once the event is stored. Rejects when it could not be: then the act must not be answered as done. */
  append(event: AuditEvent, at: Date = new Date()): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ event, at, done: (error) => (error === undefined ? resolve() : reject(error)) });
      if (!this.writing) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, BATCH);
      try {
        await this.db.run((tx) => appendAudit(tx, this.key, batch));
        for (const { done } of batch) done();
      } catch (error) {
        for (const { done } of batch) done(error);
      }
    }
    this.writing = false;
  }
}

/** Writes events at the end of the chain, in the transaction of whatever they record. */
export async function appendAudit(
  tx: Tx,
  key: Buffer,
  events: readonly { readonly event: AuditEvent; readonly at: Date }[],
): Promise<void> {
  const [head]: { seq: string; mac: string }[] = await tx.query(
    'SELECT seq, mac FROM audit_head WHERE id = 1 FOR UPDATE',
  );
  if (!head) throw new Error('the audit log has no head: were the migrations applied?');
  let seq = BigInt(head.seq);
  let { mac } = head;
  const rows = events.map(({ event, at }) => {
    const record = auditRecord(event);
    seq += 1n;
    mac = auditMac(key, mac, seq, at, event.kind, record);
    return [String(seq), at, event.kind, event.personId ?? null, record, mac];
  });
  await tx.query('INSERT INTO audit_entry (seq, at, kind, person_id, record, mac) VALUES ?', [rows]);
  await tx.query('UPDATE audit_head SET seq = ?, mac = ? WHERE id = 1', [String(seq), mac]);
}
