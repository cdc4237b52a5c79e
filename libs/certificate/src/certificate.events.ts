import { defineEvent } from '#contracts';
import { z } from 'zod';

const payload = z.object({ certificateId: z.uuid(), ownerKind: z.string(), ownerId: z.uuid() });

/** A certificate has been issued and waits to be rendered. */
export const certificateIssued = defineEvent('certificate.issued', payload);

/** The PDF can be downloaded. May come more than once. */
export const certificateRendered = defineEvent('certificate.rendered', payload);
