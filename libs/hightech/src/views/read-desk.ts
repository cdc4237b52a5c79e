import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import type { Desk } from '../hightech.schema.js';

@Injectable()
export class ReadDesk {
  run(_actor: Actor): Promise<Desk> {
    throw new Error('not wired');
  }
}
