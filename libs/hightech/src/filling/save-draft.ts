import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import type { DraftSaved, SaveDraftBody } from '../hightech.schema.js';

@Injectable()
export class SaveDraft {
  run(_actor: Actor, _id: string, _body: SaveDraftBody): Promise<DraftSaved> {
    throw new Error('not wired');
  }
}
