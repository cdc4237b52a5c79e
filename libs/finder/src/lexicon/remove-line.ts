import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { EditLine } from './edit-line.js';
import type { RemoveLineQuery } from './lexicon.schema.js';

/** An editor takes a line out of the dictionary; the row stays, with who did it. */
@Injectable()
export class RemoveLine {
  constructor(private readonly edit: EditLine) {}

  /** @throws DomainError 404, 409 */
  async run(actor: Actor, id: string, { version }: RemoveLineQuery): Promise<void> {
    await this.edit.run(actor, id, version, { removed: true });
  }
}
