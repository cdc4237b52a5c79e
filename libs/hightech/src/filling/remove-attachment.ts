import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';

@Injectable()
export class RemoveAttachment {
  run(_actor: Actor, _id: string, _attachmentId: string): Promise<void> {
    throw new Error('not wired');
  }
}
