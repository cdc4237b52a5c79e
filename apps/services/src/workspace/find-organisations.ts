import { Injectable } from '@nestjs/common';
import type { Organisations } from './workspace.schema.js';

@Injectable()
export class FindOrganisations {
  run(_part: string): Promise<Organisations> {
    throw new Error('not wired');
  }
}
