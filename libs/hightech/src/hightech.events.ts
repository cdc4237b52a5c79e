import { z } from 'zod';
import { defineEvent } from '#contracts';

const application = z.object({ applicationId: z.uuid() });

/** A company has submitted; the precheck follows. */
export const applicationSubmitted = defineEvent('hightech.application-submitted', application);

/** A company has submitted its corrections; the findings are computed anew for the reviewer. */
export const applicationResubmitted = defineEvent('hightech.application-resubmitted', application);
