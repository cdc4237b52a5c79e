import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, notFound, type Clock } from '#kernel';
import { Db, type Tx } from '#platform';
import { In, IsNull, Not } from 'typeorm';
import { AttachmentRow } from './attachment.entity.js';
import type { FileType, ScanState } from './stored-file.entity.js';

/** What attachments belong to: a case of a subsystem (`hightech.application` and its id). */
export interface Owner {
  readonly kind: string;
  readonly id: string;
}

export interface Attachment {
  readonly id: string;
  readonly owner: Owner;
  readonly slot: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly type: FileType;
  readonly sha256: string;
  readonly scan: ScanState;
  readonly uploadedAt: Date;
  readonly uploadedBy: { readonly id: string; readonly name: string };
  /** Null while it is shown; a removed one stays for the record. */
  readonly removedAt: Date | null;
}

/** The same content in another place. */
export interface Duplicate {
  readonly sha256: string;
  readonly owner: Owner;
  readonly attachmentId: string;
  readonly name: string;
}

/** Reads attachments and removes them. Whether somebody may is for the subsystem to decide, before it asks here. */
@Injectable()
export class Attachments {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The attachments shown with a case, oldest first. */
  list(owner: Owner, tx: Tx = this.db.read): Promise<Attachment[]> {
    return read(tx, { ownerKind: owner.kind, ownerId: owner.id, removedAt: IsNull() });
  }

  /** All attachments that a case ever had, removed ones too, oldest first. */
  history(owner: Owner, tx: Tx = this.db.read): Promise<Attachment[]> {
    return read(tx, { ownerKind: owner.kind, ownerId: owner.id });
  }

  /** One attachment of a case, removed or not. @throws DomainError 404 when the case has no such attachment */
  async get(owner: Owner, attachmentId: string, tx: Tx = this.db.read): Promise<Attachment> {
    const [found] = await read(tx, { id: attachmentId, ownerKind: owner.kind, ownerId: owner.id });
    if (!found) throw notFound();
    return found;
  }

  /** Takes an attachment out of view. @throws DomainError 404 when the case does not show it */
  async remove(tx: Tx, owner: Owner, attachmentId: string, actor: Actor): Promise<void> {
    const shown = { id: attachmentId, ownerKind: owner.kind, ownerId: owner.id, removedAt: IsNull() };
    const result = await tx.update(AttachmentRow, shown, {
      removedAt: this.clock.now(),
      removedBy: actor.person.id,
    });
    if (result.affected !== 1) throw notFound();
  }

  /** Where else these contents are shown, at most 100 places. */
  async ownersOf(sha256: readonly string[], except: Owner, tx: Tx = this.db.read): Promise<Duplicate[]> {
    if (sha256.length === 0) return [];
    const rows = await tx.find(AttachmentRow, {
      where: { sha256: In([...sha256]), removedAt: IsNull(), ownerId: Not(except.id) },
      order: { uploadedAt: 'ASC' },
      take: 100,
    });
    return rows.map((row) => ({
      sha256: row.sha256,
      owner: { kind: row.ownerKind, id: row.ownerId },
      attachmentId: row.id,
      name: row.name,
    }));
  }
}

/** A case holds at most 300 MB, so that many files are more than any has; the limit only bounds a mistake. */
const MOST = 2000;

async function read(tx: Tx, where: object): Promise<Attachment[]> {
  // With `take` instead of `limit` it would first ask for the ids alone, lest a relation multiply the rows: this does not.
  const rows = await tx
    .createQueryBuilder(AttachmentRow, 'attachment')
    .innerJoinAndSelect('attachment.file', 'file')
    .where(where)
    .orderBy({ 'attachment.uploadedAt': 'ASC', 'attachment.id': 'ASC' })
    .limit(MOST)
    .getMany();
  return rows.map(toAttachment);
}

/** An attachment as subsystems see it. `row.file` must be loaded. */
export function toAttachment(row: AttachmentRow): Attachment {
  return {
    id: row.id,
    owner: { kind: row.ownerKind, id: row.ownerId },
    slot: row.slot,
    name: row.name,
    size: row.file.size,
    type: row.file.type,
    sha256: row.sha256,
    scan: row.file.scan,
    uploadedAt: row.uploadedAt,
    uploadedBy: { id: row.uploadedBy, name: row.uploadedByName },
    removedAt: row.removedAt,
  };
}
