import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import type { Inbox, InboxRead } from './workspace.schema.js';

@Injectable()
export class ReadInbox {
  list(_actor: Actor, _before: string | undefined): Promise<Inbox> {
    throw new Error('not wired');
  }

  markRead(_actor: Actor, _id: string): Promise<InboxRead> {
    throw new Error('not wired');
  }
}
