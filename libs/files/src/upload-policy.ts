import type { Actor } from '#contracts';
import type { Tx } from '#platform';
import type { Attachment, Owner } from './attachments.js';

/** Where a new file will belong. */
export interface UploadGrant {
  readonly owner: Owner;
  readonly slot: string;
}

export interface UploadLimits {
  /** Bytes of one file. */
  readonly file: number;
  /** Bytes of all files of one owner, those being uploaded included. */
  readonly total: number;
  /** Number of files of one owner, those being uploaded included. */
  readonly count: number;
}

/** What a subsystem decides about uploads. Both methods refuse by throwing a DomainError. */
export interface UploadPolicy {
  readonly limits: UploadLimits;
  /**
   * Asked before a byte is taken.
   * @param metadata what the client says of the file (`Upload-Metadata`), untrusted
   */
  authorise(actor: Actor, metadata: Readonly<Record<string, string>>): Promise<UploadGrant>;
  /**
   * Runs in the transaction that adds the attachment, when all bytes are there and are what they claim. The case may
   * have moved on since the upload began: lock it, check again, note the change.
   */
  attached(tx: Tx, actor: Actor, attachment: Attachment): Promise<void>;
}
