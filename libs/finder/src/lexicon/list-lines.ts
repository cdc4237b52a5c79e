import { Injectable } from '@nestjs/common';
import { Db } from '#platform';
import { Like } from 'typeorm';
import type { LexiconList, LexiconQuery } from './lexicon.schema.js';
import { lineOf } from './line-of.js';
import { FinderWord } from './word.entity.js';

const PAGE = 50;

/** The dictionary as its editors see it: what was changed last comes first. */
@Injectable()
export class ListLines {
  constructor(private readonly db: Db) {}

  async run({ type, q, page }: LexiconQuery): Promise<LexiconList> {
    const [rows, total] = await this.db.read.findAndCount(FinderWord, {
      where: {
        removed: false,
        ...(type ? { type } : {}),
        ...(q ? { words: Like(`%${q.replace(/[\\%_]/g, '\\$&')}%`) } : {}),
      },
      order: { changedAt: 'DESC', id: 'DESC' },
      skip: (page - 1) * PAGE,
      take: PAGE,
    });
    return { items: rows.map(lineOf), total, page, pages: Math.ceil(total / PAGE) };
  }
}
