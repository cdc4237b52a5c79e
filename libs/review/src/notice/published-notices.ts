import { Inject, Injectable } from '@nestjs/common';
import { In, Not, type FindOptionsWhere } from 'typeorm';
import { CLOCK, notFound, type Clock, type Text } from '#kernel';
import { Db } from '#platform';
import { pageOf, rangeOf, type Page } from '../page.js';
import { NoticeEntryRow, type PublicDetail } from './notice-entry.entity.js';
import { NoticeRow } from './notice.entity.js';

export interface PublishedNotice {
  readonly id: string;
  readonly kind: string;
  readonly title: Text;
  readonly opensAt: Date;
  /** 24:00 Shanghai of the last day, exclusive. */
  readonly closesAt: Date;
  /** Whether objections are taken. */
  readonly open: boolean;
}

export interface PublishedEntry {
  /** Where an objection is sent to. */
  readonly id: string;
  readonly place: number;
  readonly name: string;
  readonly details: readonly PublicDetail[];
}

/** What everybody may read of notices: never the case's own id, an objection or an objector. */
@Injectable()
export class PublishedNotices {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The notices of some kinds, the latest first. */
  async list(kinds: readonly string[], page = 1): Promise<Page<PublishedNotice>> {
    const where: FindOptionsWhere<NoticeRow> = { kind: In([...kinds]) };
    const [rows, total] = await this.db.read.findAndCount(NoticeRow, {
      where,
      order: { opensAt: 'DESC', id: 'DESC' },
      ...rangeOf(page),
    });
    return pageOf(
      rows.map((row) => this.published(row)),
      total,
      page,
    );
  }

  /** One notice with its text and a page of its entries, without those that were taken off. @throws DomainError 404 */
  async read(id: string, page = 1): Promise<PublishedNotice & { text: Text; entries: Page<PublishedEntry> }> {
    const row = await this.db.read.findOneBy(NoticeRow, { id });
    if (!row) throw notFound();
    const [entries, total] = await this.db.read.findAndCount(NoticeEntryRow, {
      where: { noticeId: id, state: Not('removed' as const) },
      order: { place: 'ASC' },
      ...rangeOf(page),
    });
    const items = entries.map(({ id: entryId, place, name, details }) => ({
      id: entryId,
      place,
      name,
      details,
    }));
    return { ...this.published(row), text: row.text, entries: pageOf(items, total, page) };
  }

  private published({ id, kind, title, opensAt, closesAt }: NoticeRow): PublishedNotice {
    return { id, kind, title, opensAt, closesAt, open: this.clock.now() < closesAt };
  }
}
