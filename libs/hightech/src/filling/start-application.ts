import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import type { StartBody } from '../hightech.schema.js';

@Injectable()
export class StartApplication {
  run(_actor: Actor, _body: StartBody): Promise<{ id: string; number: string; version: number }> {
    throw new Error('not wired');
  }
}
