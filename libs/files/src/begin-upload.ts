import type { Actor } from '#contracts';
import { DomainError, type Clock } from '#kernel';
import type { Db, Tx } from '#platform';
import { IsNull, MoreThan } from 'typeorm';
import type { Owner } from './attachments.js';
import { cleanFileName } from './file-name.js';
import type { UploadLimits, UploadPolicy } from './upload-policy.js';
import { UploadRow } from './upload.entity.js';

/** An upload that is not finished after a day is forgotten. */
export const UPLOAD_LIFETIME_MS = 24 * 3_600_000;
const MEGABYTE = 1024 * 1024;

export interface NewUpload {
  readonly id: string;
  /** Declared bytes. */
  readonly size: number;
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * Opens an upload before a byte of it is taken: name, permission and room are settled first.
 * @throws DomainError `files.*`, or whatever the policy throws
 */
export async function beginUpload(
  db: Db,
  clock: Clock,
  actor: Actor,
  policy: UploadPolicy,
  upload: NewUpload,
): Promise<void> {
  const grant = await policy.authorise(actor, upload.metadata);
  const { name } = cleanFileName(upload.metadata['filename'] ?? '');
  if (upload.size === 0) throw new DomainError('files.empty', 422);
  requireFileFits(upload.size, policy.limits);
  const now = clock.now();
  await db.run(async (tx) => {
    const waiting = await tx.find(UploadRow, { where: unfinished(grant.owner, now), take: 1000 });
    await requireRoom(tx, grant.owner, policy.limits, waiting.length + 1, upload.size + total(waiting));
    await tx.insert(UploadRow, {
      id: upload.id,
      personId: actor.person.id,
      ownerKind: grant.owner.kind,
      ownerId: grant.owner.id,
      slot: grant.slot,
      name,
      size: upload.size,
      createdAt: now,
      expiresAt: new Date(now.getTime() + UPLOAD_LIFETIME_MS),
      attachmentId: null,
    });
  });
}

/** @throws DomainError `files.too-large` 413 */
function requireFileFits(size: number, limits: UploadLimits): void {
  if (size <= limits.file) return;
  throw new DomainError('files.too-large', 413, {
    params: { size: megabytes(size), limit: megabytes(limits.file) },
  });
}

/**
 * Is there room for so many more files of so many bytes beside those that the case shows?
 * @throws DomainError `files.too-many` 422, `files.total-too-large` 413
 */
export async function requireRoom(
  tx: Tx,
  owner: Owner,
  limits: UploadLimits,
  more: number,
  bytes: number,
): Promise<void> {
  const { count, used } = await shownWith(tx, owner);
  if (count + more > limits.count) {
    throw new DomainError('files.too-many', 422, { params: { limit: limits.count } });
  }
  if (used + bytes > limits.total) {
    const left = Math.max(0, limits.total - used);
    throw new DomainError('files.total-too-large', 413, {
      params: { limit: megabytes(limits.total), left: megabytes(left) },
    });
  }
}

/** How many files a case shows, and their bytes. */
async function shownWith(tx: Tx, owner: Owner): Promise<{ count: number; used: number }> {
  const [sums]: { count: string; used: string }[] = await tx.query(
    `SELECT COUNT(*) AS count, COALESCE(SUM(f.size), 0) AS used FROM attachment a JOIN stored_file f USING (sha256)
     WHERE a.owner_kind = ? AND a.owner_id = ? AND a.removed_at IS NULL`,
    [owner.kind, owner.id],
  );
  return { count: Number(sums?.count), used: Number(sums?.used) };
}

function unfinished(owner: Owner, now: Date) {
  return {
    ownerKind: owner.kind,
    ownerId: owner.id,
    attachmentId: IsNull(),
    expiresAt: MoreThan(now),
  };
}

function total(files: readonly { size: number }[]): number {
  return files.reduce((sum, file) => sum + file.size, 0);
}

function megabytes(bytes: number): string {
  return String(Math.round((bytes / MEGABYTE) * 10) / 10);
}
