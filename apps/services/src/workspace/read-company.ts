import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import type { Company } from './workspace.schema.js';

@Injectable()
export class ReadCompany {
  run(_actor: Actor): Promise<Company> {
    throw new Error('not wired');
  }
}
