import type { Clock } from '#kernel';
import type { Db, Outbox, Tx } from '#platform';
import { In } from 'typeorm';
import { AttachmentRow } from './attachment.entity.js';
import type { FileStore } from './file-store.js';
import { attachmentScanned } from './files.events.js';
import type { Scanner } from './scanner.js';
import { StoredFile } from './stored-file.entity.js';

export interface ScanContext {
  readonly db: Db;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly store: FileStore;
  readonly scanner: Scanner | null;
}

type Outcome = Pick<StoredFile, 'scan' | 'scanFinding'>;

/**
 * Has an attachment's content scanned unless it is known already, and tells what came of it. Without a scanner the
 * content counts as not scanned.
 */
export async function scanAttachment(context: ScanContext, attachmentId: string): Promise<void> {
  const { file } = await context.db.read.findOneOrFail(AttachmentRow, {
    where: { id: attachmentId },
    relations: { file: true },
  });
  const outcome = await outcomeOf(context, file);
  await context.db.run((tx) => note(tx, context, attachmentId, file.sha256, outcome));
}

async function outcomeOf({ store, scanner }: ScanContext, file: StoredFile): Promise<Outcome> {
  if (file.scan === 'clean' || file.scan === 'infected') return file;
  if (!scanner) return { scan: 'not-scanned', scanFinding: null };
  const { stream } = await store.read(file.sha256);
  const verdict = await scanner.scan(stream);
  return verdict.infected
    ? { scan: 'infected', scanFinding: verdict.finding.slice(0, 200) }
    : { scan: 'clean', scanFinding: null };
}

async function note(
  tx: Tx,
  { clock, outbox }: ScanContext,
  attachmentId: string,
  sha256: string,
  { scan, scanFinding }: Outcome,
): Promise<void> {
  await tx.update(
    StoredFile,
    { sha256, scan: In(['scanning', 'not-scanned']) },
    { scan, scanFinding, scannedAt: scan === 'not-scanned' ? null : clock.now() },
  );
  const { ownerKind, ownerId } = await tx.findOneByOrFail(AttachmentRow, { id: attachmentId });
  await outbox.add(tx, attachmentScanned, { attachmentId, ownerKind, ownerId, scan });
}
