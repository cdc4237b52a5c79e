import { z } from 'zod';
import { defineEvent } from '#contracts';

/** Sessions are to end: see SessionEnd. */
export const sessionEndDue = defineEvent('identity.session-end-due', z.object({ endId: z.uuid() }));

/** A subsystem is to be told of a session's end: see LogoutNotice. */
export const logoutNoticeDue = defineEvent('identity.logout-notice-due', z.object({ noticeId: z.uuid() }));
