import { z } from 'zod';

const text = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Text' });
const instant = z.iso.datetime();

/** A message in the in-app inbox. */
export const inboxItem = z
  .object({
    id: z.uuid(),
    /** What it is about, such as `hightech.returned`. */
    kind: z.string(),
    title: text,
    body: text,
    /** Local path of the page that it is about. */
    link: z.string(),
    at: instant,
    readAt: instant.nullable(),
  })
  .meta({ id: 'InboxItem' });

export const inbox = z
  .object({
    unread: z.number().int(),
    /** Latest first. */
    items: z.array(inboxItem),
    /** Pass as `before` for older messages; null at the end. */
    next: z.uuid().nullable(),
  })
  .meta({ id: 'Inbox' });

export const inboxQuery = z.object({ before: z.uuid().optional() });

export const inboxRead = z.object({ unread: z.number().int() }).meta({ id: 'InboxRead' });

export type InboxPage = z.infer<typeof inbox>;
export type InboxRead = z.infer<typeof inboxRead>;
