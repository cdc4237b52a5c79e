import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import type { Application } from '../hightech.schema.js';

@Injectable()
export class ViewApplication {
  run(_actor: Actor, _id: string): Promise<Application> {
    throw new Error('not wired');
  }
}
