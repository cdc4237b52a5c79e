import { Injectable } from '@nestjs/common';
import type { ProgrammeSummary } from '../hightech.schema.js';

@Injectable()
export class ListProgrammes {
  run(): Promise<{ items: ProgrammeSummary[] }> {
    throw new Error('not wired');
  }
}
