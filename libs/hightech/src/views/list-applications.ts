import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import type { ApplicationListItem } from '../hightech.schema.js';

@Injectable()
export class ListApplications {
  run(_actor: Actor): Promise<{ items: ApplicationListItem[] }> {
    throw new Error('not wired');
  }
}
