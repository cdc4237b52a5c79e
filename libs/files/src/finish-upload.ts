import { createReadStream } from 'node:fs';
import type { Actor } from '#contracts';
import { DomainError, newId, notFound, type Clock } from '#kernel';
import type { Db, Outbox, Tx } from '#platform';
import { AttachmentRow } from './attachment.entity.js';
import { toAttachment } from './attachments.js';
import { requireRoom } from './begin-upload.js';
import { cleanFileName } from './file-name.js';
import type { FileStore, StagedFile } from './file-store.js';
import { attachmentAdded } from './files.events.js';
import { inspectFile } from './inspect-file.js';
import { StoredFile, type FileType } from './stored-file.entity.js';
import type { UploadPolicy } from './upload-policy.js';
import { UploadRow } from './upload.entity.js';

export interface FinishContext {
  readonly db: Db;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly store: FileStore;
}

/** An upload whose bytes are all there. */
export interface CompleteUpload {
  readonly row: UploadRow;
  /** Where the bytes lie. */
  readonly path: string;
  readonly actor: Actor;
  readonly policy: UploadPolicy;
}

/**
 * Turns a complete upload into an attachment. Safe to call again: a finished upload stays as it is. On refusal nothing
 * is stored.
 * @throws DomainError `files.*`, or whatever the policy throws
 */
export async function finishUpload(context: FinishContext, upload: CompleteUpload): Promise<void> {
  const staged = await context.store.stage(createReadStream(upload.path));
  try {
    if (staged.size !== upload.row.size) throw new DomainError('files.damaged', 422);
    const type = await inspectFile(staged.path, cleanFileName(upload.row.name).extension);
    await context.db.run((tx) => attach(tx, context, upload, staged, type));
  } finally {
    await staged.discard();
  }
}

async function attach(
  tx: Tx,
  { clock, outbox }: FinishContext,
  { row, actor, policy }: CompleteUpload,
  staged: StagedFile,
  type: FileType,
): Promise<void> {
  const upload = await lockUpload(tx, row);
  if (upload.attachmentId) return;
  const owner = { kind: row.ownerKind, id: row.ownerId };
  await requireRoom(tx, owner, policy.limits, 1, staged.size);
  const now = clock.now();
  const file = await storedFile(tx, staged, type, now);
  const attachment = tx.create(AttachmentRow, {
    id: newId(now.getTime()),
    ownerKind: owner.kind,
    ownerId: owner.id,
    slot: row.slot,
    name: row.name,
    sha256: staged.sha256,
    file,
    uploadedBy: actor.person.id,
    uploadedByName: actor.person.name,
    uploadedAt: now,
    removedBy: null,
    removedAt: null,
  });
  await tx.insert(AttachmentRow, attachment);
  await tx.update(UploadRow, { id: row.id }, { attachmentId: attachment.id });
  await policy.attached(tx, actor, toAttachment(attachment));
  await outbox.add(tx, attachmentAdded, { attachmentId: attachment.id });
  // Last, so that a refusal stores nothing. A content in the store that no row names does no harm, the reverse would.
  await staged.keep();
}

/** Locks all uploads of the owner, so that two that finish at once count each other. */
async function lockUpload(tx: Tx, row: UploadRow): Promise<UploadRow> {
  const uploads = await tx.find(UploadRow, {
    where: { ownerKind: row.ownerKind, ownerId: row.ownerId },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const own = uploads.find((upload) => upload.id === row.id);
  if (!own) throw notFound();
  return own;
}

async function storedFile(tx: Tx, staged: StagedFile, type: FileType, now: Date): Promise<StoredFile> {
  await tx.query(
    `INSERT IGNORE INTO stored_file (sha256, size, type, scan, created_at) VALUES (?, ?, ?, 'scanning', ?)`,
    [staged.sha256, staged.size, type, now],
  );
  const file = await tx.findOneByOrFail(StoredFile, { sha256: staged.sha256 });
  if (file.scan === 'infected') throw new DomainError('files.infected', 422);
  return file;
}
