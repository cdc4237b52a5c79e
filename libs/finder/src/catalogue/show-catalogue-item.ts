import { createHash } from 'node:crypto';
import { CompanyProfiles } from '#company';
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { EntryMoves } from '../entries/entry-moves.js';
import { FinderEntry } from '../entries/entry.entity.js';
import { WriteEntries } from '../entries/write-entries.js';
import { sourceIdIn } from '../importing/import-sources.js';
import { Kinds } from '../kinds/kinds.js';
import { FinderCatalogueItem } from './catalogue-item.entity.js';
import { serviceOf, type ToldItem } from './service-of.js';

const SOURCE = {
  name: '首都科技创新券服务目录',
  licence:
    '由服务机构在本平台公开发布，权利归服务机构，可用于查找和订购服务 · Published on this portal by the providers, who keep their rights; may be used to find and order services',
  address: null,
};
const WITHDRAWN =
  '服务机构已从创新券服务目录撤下，或暂不接单 · Withdrawn from the voucher catalogue, or not to be ordered at present';

/**
 * Shows a service of the voucher catalogue in the directory of services, maintained by the provider's company; takes it
 * away when it is not offered any more, and shows it again when it is. What is told again without a change leaves the
 * entry as its owner or an editor has made it.
 */
@Injectable()
export class ShowCatalogueItem {
  constructor(
    private readonly writing: WriteEntries,
    private readonly moves: EntryMoves,
    private readonly kinds: Kinds,
    private readonly profiles: CompanyProfiles,
  ) {}

  async run(tx: Tx, told: ToldItem): Promise<void> {
    const item = await this.lock(tx, told);
    const { toldAt, ...content } = told;
    const contentHash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    const at = new Date(toldAt);
    // Events may arrive in another order than they were told in.
    if (item.toldAt > at) return;
    if (item.contentHash !== contentHash) {
      if (told.offered) await this.show(tx, item, told);
      else await this.withdraw(tx, item);
    }
    Object.assign(item, { providerId: told.provider.id, offered: told.offered, contentHash, toldAt: at });
    await tx.save(FinderCatalogueItem, item, { reload: false });
  }

  /** Two workers at once take one row, one after the other. */
  private async lock(tx: Tx, { itemId, provider }: ToldItem): Promise<FinderCatalogueItem> {
    await tx.query(
      `INSERT IGNORE INTO finder_catalogue_item (item_id, provider_id, entry_id, offered, content_hash, told_at)
       VALUES (?, ?, NULL, 0, '', '1970-01-02 00:00:00')`,
      [itemId, provider.id],
    );
    return tx.findOneOrFail(FinderCatalogueItem, {
      where: { itemId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  private async show(tx: Tx, item: FinderCatalogueItem, told: ToldItem): Promise<void> {
    const { itemId, provider } = told;
    const company = await this.profiles.find(provider.companyId, tx);
    const [put] = await this.writing.put(
      tx,
      [
        {
          kind: 'service',
          ...this.kinds.checked('service', serviceOf(told)),
          sourceId: await sourceIdIn(tx, SOURCE),
          externalId: itemId,
          companyId: provider.companyId,
          confirmedOn: null,
          demo: company?.demonstration ?? false,
        },
      ],
      { person: null, reason: 'import' },
    );
    item.entryId = put?.id ?? null;
    // What an editor has archived stays so.
    const entry = item.offered ? null : await this.entryOf(tx, item);
    if (entry?.state === 'archived') await this.moves.make(tx, null, entry, 'restore', {});
  }

  private async withdraw(tx: Tx, item: FinderCatalogueItem): Promise<void> {
    const entry = await this.entryOf(tx, item);
    if (entry?.state === 'published') {
      await this.moves.make(tx, null, entry, 'archive', { reason: WITHDRAWN });
    }
  }

  private async entryOf(tx: Tx, { entryId }: FinderCatalogueItem): Promise<FinderEntry | null> {
    if (entryId === null) return null;
    return tx.findOne(FinderEntry, { where: { id: entryId }, lock: { mode: 'pessimistic_write' } });
  }
}
