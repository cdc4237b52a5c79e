import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, newId, type Clock } from '#kernel';
import { Db } from '#platform';
import { ChangeFeed } from '../feed/change-feed.js';
import type { LexiconLine, LineBody } from './lexicon.schema.js';
import { lineOf } from './line-of.js';
import { FinderWord } from './word.entity.js';

/**
 * An editor adds a line to the dictionary; searches go by it within a second. One that is there already is left as it
 * is: whoever got no answer may send it again.
 */
@Injectable()
export class AddLine {
  constructor(
    private readonly db: Db,
    private readonly changes: ChangeFeed,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run({ person }: Actor, { type, words }: LineBody): Promise<LexiconLine> {
    const same = { type, words: JSON.stringify(words) };
    return this.db.run(async (tx) => {
      const there = await tx.findOneBy(FinderWord, { ...same, removed: false });
      if (there) return lineOf(there);
      const line = tx.create(FinderWord, {
        id: newId(),
        ...same,
        version: 1,
        removed: false,
        personId: person.id,
        personName: person.name,
        changedAt: this.clock.now(),
      });
      await tx.insert(FinderWord, line);
      await this.changes.take(tx, 'lexicon');
      return lineOf(line);
    });
  }
}
