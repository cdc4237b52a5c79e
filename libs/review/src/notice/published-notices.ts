import { Inject, Injectable } from '@nestjs/common';
import { In, Not, type FindOptionsWhere } from 'typeorm';
import { CLOCK, notFound, type Clock, type Text } from '#kernel';
import { Db } from '#platform';
import { NoticeEntryRow, type PublicDetail } from './notice-entry.entity.js';
import { NoticeRow } from './notice.entity.js';

const PAGE_SIZE = 50;

/** One page of a list; pages are numbered from 1 and hold 50. */
export interface Page<Item> {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly items: readonly Item[];
}

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
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
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
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
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

function pageOf<Item>(items: readonly Item[], total: number, page: number): Page<Item> {
  return { total, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), items };
}
