import { isDuplicate, type Db, type Statements, type Tx } from '#platform';
import { UnknownVersion } from '../keys/rotating-secret.js';
import { auditMac, auditRecord, KEY_CHANGED, type AuditEvent, type AuditKeys } from './audit-event.js';

interface Waiting {
  readonly event: AuditEvent;
  readonly at: Date;
  readonly done: (error?: unknown) => void;
}

/** The last entry of the chain. */
interface End {
  readonly seq: bigint;
  readonly mac: string;
  /** The number of the key that the next entry is made with. */
  readonly key: number;
}

const BATCH = 200;

/** Other processes may take the next number first; each of these tries begins at the new end. */
const ATTEMPTS = 20;

/** How often the end is noted apart, so that entries cut off at the end are missed. */
const NOTE_END_MS = 1000;

/**
 * Appends to the audit log. Every process remembers the end of the chain and claims the next number by inserting it;
 * when another process was first, the primary key says so and it tries again from the new end. Events that arrive while
 * a batch is being written go together into the next.
 */
export class AuditTrail {
  private readonly waiting: Waiting[] = [];
  private writing = false;
  private end: End | null = null;
  private noting: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Db,
    private readonly keys: AuditKeys,
    /** Reads keys that came after the start of this process. */
    private readonly readKeys: () => Promise<void>,
  ) {}

  /** Resolves once the event is stored. Rejects when it could not be: then the act must not be answered as done. */
  append(event: AuditEvent, at: Date = new Date()): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ event, at, done: (error) => (error === undefined ? resolve() : reject(error)) });
      if (!this.writing) void this.drain();
    });
  }

  /**
   * Does something and records it, both or neither.
   * @param events what to record, or what makes that of the result; nothing when nothing was done
   */
  async recording<T>(
    events: AuditEvent | ((result: T) => readonly AuditEvent[]),
    at: Date,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    return this.claiming(async () => {
      const { result, end } = await this.db.run(async (tx) => {
        const done = await work(tx);
        const found = typeof events === 'function' ? events(done) : [events];
        const entries = found.map((event) => ({ event, at }));
        return { result: done, end: await insert(tx, this.keys, await readEnd(tx), entries) };
      });
      this.end = end;
      return result;
    });
  }

  private async drain(): Promise<void> {
    this.writing = true;
    // What one act records of itself goes together, as one statement.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, BATCH);
      try {
        await this.claiming(async () => {
          this.end = await insert(
            this.db.direct,
            this.keys,
            this.end ?? (await readEnd(this.db.direct)),
            batch,
          );
        });
        this.noteEndSoon();
        for (const { done } of batch) done();
      } catch (error) {
        for (const { done } of batch) done(error);
      }
    }
    this.writing = false;
  }

  private async claiming<T>(write: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await write();
      } catch (error) {
        this.end = null;
        if (attempt === ATTEMPTS) throw error;
        if (error instanceof UnknownVersion) await this.readKeys();
        else if (!isDuplicate(error)) throw error;
      }
    }
  }

  private noteEndSoon(): void {
    this.noting ??= setTimeout(() => {
      this.noting = undefined;
      this.noteEnd().catch(() => this.noteEndSoon());
    }, NOTE_END_MS).unref();
  }

  private async noteEnd(): Promise<void> {
    const { end } = this;
    if (!end) return;
    await this.db.direct.query('UPDATE audit_head SET seq = ?, mac = ? WHERE id = 1 AND seq < ?', [
      String(end.seq),
      end.mac,
      String(end.seq),
    ]);
  }
}

/** Writes events at the end of the chain, in the transaction of whatever they record. */
export async function appendAudit(
  tx: Tx,
  keys: AuditKeys,
  events: readonly { readonly event: AuditEvent; readonly at: Date }[],
): Promise<void> {
  await insert(tx, keys, await readEnd(tx), events);
}

async function readEnd(read: Statements): Promise<End> {
  const [row]: { seq: string; mac: string; changes: string }[] = await read.query(
    `SELECT seq, mac, (SELECT COUNT(*) FROM audit_entry WHERE kind = ?) AS changes
     FROM audit_entry ORDER BY seq DESC LIMIT 1`,
    [KEY_CHANGED],
  );
  return row
    ? { seq: BigInt(row.seq), mac: row.mac, key: Number(row.changes) + 1 }
    : { seq: 0n, mac: '', key: 1 };
}

/** One statement, so that a batch is stored whole or not at all. */
async function insert(
  tx: Statements,
  keys: AuditKeys,
  end: End,
  events: readonly { readonly event: AuditEvent; readonly at: Date }[],
): Promise<End> {
  if (events.length === 0) return end;
  let { seq, mac, key } = end;
  const rows = events.map(({ event, at }) => {
    const record = auditRecord(event);
    seq += 1n;
    mac = auditMac(keys.version(key), mac, seq, at, event.kind, record);
    if (event.kind === KEY_CHANGED) key += 1;
    return [String(seq), at, event.kind, event.personId ?? null, event.companyId ?? null, record, mac];
  });
  await tx.query('INSERT INTO audit_entry (seq, at, kind, person_id, company_id, record, mac) VALUES ?', [
    rows,
  ]);
  return { seq, mac, key };
}
