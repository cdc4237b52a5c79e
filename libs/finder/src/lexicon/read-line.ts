import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { Db } from '#platform';
import type { LexiconLine } from './lexicon.schema.js';
import { lineOf } from './line-of.js';
import { FinderWord } from './word.entity.js';

/** One line of the dictionary as it stands now, such as after a change of it was refused. */
@Injectable()
export class ReadLine {
  constructor(private readonly db: Db) {}

  /** @throws DomainError 404 when there is none, or it was taken out */
  async run(id: string): Promise<LexiconLine> {
    const line = await this.db.read.findOneBy(FinderWord, { id, removed: false });
    if (!line) throw notFound();
    return lineOf(line);
  }
}
