import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import type { ReturnBody } from '../hightech.schema.js';

@Injectable()
export class ReturnForCorrection {
  run(_actor: Actor, _id: string, _body: ReturnBody): Promise<void> {
    throw new Error('not wired');
  }
}
