import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { EditLine } from './edit-line.js';
import type { ChangeLineBody, LexiconLine } from './lexicon.schema.js';
import { lineOf } from './line-of.js';

/** An editor changes the words of a line. */
@Injectable()
export class ChangeLine {
  constructor(private readonly edit: EditLine) {}

  /** @throws DomainError 404, 409 */
  async run(actor: Actor, id: string, { line, version }: ChangeLineBody): Promise<LexiconLine> {
    const { type, words } = line;
    return lineOf(await this.edit.run(actor, id, version, { type, words: JSON.stringify(words) }));
  }
}
