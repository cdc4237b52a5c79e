import { defineEvent } from '#contracts';
import { z } from 'zod';
import { SCAN_STATES } from './stored-file.entity.js';

/** A file was uploaded whole, found to be what it claims, and stored. */
export const attachmentAdded = defineEvent('files.attachment-added', z.object({ attachmentId: z.uuid() }));

/**
 * The scanner has spoken on an attachment's content (or there is none). May come more than once with the same verdict.
 */
export const attachmentScanned = defineEvent(
  'files.attachment-scanned',
  z.object({
    attachmentId: z.uuid(),
    ownerKind: z.string(),
    ownerId: z.uuid(),
    scan: z.enum(SCAN_STATES),
  }),
);
