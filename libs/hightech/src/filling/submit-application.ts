import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import type { MoveBody } from '../hightech.schema.js';

@Injectable()
export class SubmitApplication {
  run(_actor: Actor, _id: string, _body: MoveBody): Promise<void> {
    throw new Error('not wired');
  }
}
