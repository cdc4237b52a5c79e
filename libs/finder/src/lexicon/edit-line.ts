import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, notFound, type Clock } from '#kernel';
import { Db } from '#platform';
import { ChangeFeed } from '../feed/change-feed.js';
import { FinderWord } from './word.entity.js';

/** The way of every change to a line of the dictionary: by whom and when stands with it. */
@Injectable()
export class EditLine {
  constructor(
    private readonly db: Db,
    private readonly changes: ChangeFeed,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param version of the line as it was read
   * @throws DomainError 404; 409 when somebody has changed it since
   */
  run(
    { person }: Actor,
    id: string,
    version: number,
    change: Partial<Pick<FinderWord, 'type' | 'words' | 'removed'>>,
  ): Promise<FinderWord> {
    return this.db.run(async (tx) => {
      const line = await tx.findOne(FinderWord, {
        where: { id, removed: false },
        lock: { mode: 'pessimistic_write' },
      });
      if (!line) throw notFound();
      if (line.version !== version) throw new DomainError('problem.conflict', 409);
      Object.assign(line, change, {
        version: version + 1,
        personId: person.id,
        personName: person.name,
        changedAt: this.clock.now(),
      });
      await tx.save(FinderWord, line);
      await this.changes.take(tx, 'lexicon');
      return line;
    });
  }
}
