import { Inject, Injectable } from '@nestjs/common';
import { readConfigFile } from '#dictionaries';
import { CLOCK, newId, type Clock } from '#kernel';
import { Db } from '#platform';
import { lexiconSchema, type LexiconContent } from '#search';
import { z } from 'zod';
import { ChangeFeed } from '../feed/change-feed.js';
import { FinderWord, type WordType } from './word.entity.js';

const fileSchema = lexiconSchema.extend({ id: z.literal('lexicon'), version: z.literal(1) });

type Line = Pick<FinderWord, 'type' | 'words'>;

/** The dictionary as the search asks for it; editors change it while it runs. */
@Injectable()
export class Words {
  constructor(
    private readonly db: Db,
    private readonly changes: ChangeFeed,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async content(): Promise<LexiconContent> {
    return contentOf(
      await this.db.read.find(FinderWord, { where: { removed: false }, order: { id: 'ASC' } }),
    );
  }

  /** Where there is no dictionary yet, the one that comes with the portal: `config/finder/lexicon.v1.json`. */
  async fill(): Promise<void> {
    if (await this.db.read.existsBy(FinderWord, {})) return;
    const lines = linesOf(readConfigFile('finder/lexicon.v1.json', fileSchema));
    await this.db.run(async (tx) => {
      // Whoever comes second waits here, and then finds it filled.
      await this.changes.take(tx, 'lexicon');
      if (await tx.existsBy(FinderWord, {})) return;
      const rest = { version: 1, removed: false, personId: null, personName: null };
      const changedAt = this.clock.now();
      await tx.insert(
        FinderWord,
        lines.map((line) => ({ ...line, ...rest, id: newId(), changedAt })),
      );
    });
  }
}

function linesOf({ same, near, words, stop, question }: LexiconContent): Line[] {
  const line = (type: WordType, of: readonly string[]) => ({ type, words: JSON.stringify(of) });
  return [
    ...same.map((group) => line('same', group)),
    ...near.map(({ word, also }) => line('near', [word, ...also])),
    ...words.map((word) => line('word', [word])),
    ...stop.map((word) => line('stop', [word])),
    ...question.map((word) => line('question', [word])),
  ];
}

function contentOf(lines: readonly Line[]): LexiconContent {
  const of = (type: WordType) =>
    lines.filter((line) => line.type === type).map(({ words }) => JSON.parse(words) as string[]);
  return {
    same: of('same'),
    near: of('near').map(([word = '', ...also]) => ({ word, also })),
    words: of('word').flat(),
    stop: of('stop').flat(),
    question: of('question').flat(),
  };
}
