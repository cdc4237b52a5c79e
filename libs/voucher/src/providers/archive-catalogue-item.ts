import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, forbidden, notFound, type Clock } from '#kernel';
import { Db } from '#platform';
import { CatalogueNews } from './catalogue-news.js';
import { providerCapacitiesOf } from './provider-policy.js';
import { Providers } from './provider-store.js';
import { CatalogueItem } from './provider.entity.js';
import type { CatalogueMoveBody } from './provider.schema.js';

/** Takes a service out of the catalogue, or puts it back. Orders that name it are not affected. */
@Injectable()
export class ArchiveCatalogueItem {
  constructor(
    private readonly db: Db,
    private readonly providers: Providers,
    private readonly news: CatalogueNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403; 404; `voucher.catalogue-stale` 409 */
  run(actor: Actor, id: string, { version, archived }: CatalogueMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const provider = await this.providers.lockOwn(tx, actor);
      if (!providerCapacitiesOf(actor, provider).includes('provider-filler')) throw forbidden();
      const item = await tx.findOneBy(CatalogueItem, { id, providerId: provider.id });
      if (!item) throw notFound();
      if (item.version !== version) {
        throw new DomainError('voucher.catalogue-stale', 409, { extensions: { version: item.version } });
      }
      await tx.update(CatalogueItem, { id }, { archived, updatedAt: this.clock.now() });
      await this.news.item(tx, provider, id);
    });
  }
}
