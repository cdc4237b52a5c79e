import { Injectable } from '@nestjs/common';
import { Db, type Tx } from '#platform';
import { moneyOf } from '../money-of.js';
import { CatalogueItem, CatalogueVersion } from './provider.entity.js';
import type { CatalogueItemView } from './provider.schema.js';

/** A catalogue holds at most so many services that are offered, and as many again that are not any more. */
export const MOST_SERVICES = 200;

/** What providers offer. */
@Injectable()
export class Catalogue {
  constructor(private readonly db: Db) {}

  /** A provider's services as they stand, the latest change first. */
  async of(providerId: string, archivedToo: boolean, from: Tx = this.db.read): Promise<CatalogueItemView[]> {
    const items = await from.find(CatalogueItem, {
      where: { providerId, ...(archivedToo ? {} : { archived: false }) },
      order: { updatedAt: 'DESC', id: 'DESC' },
      take: 2 * MOST_SERVICES,
    });
    if (items.length === 0) return [];
    const versions = await from.findBy(
      CatalogueVersion,
      items.map(({ id, version }) => ({ itemId: id, version })),
    );
    const byItem = new Map(versions.map((version) => [version.itemId, version]));
    return items.flatMap((item) => {
      const version = byItem.get(item.id);
      return version ? [catalogueView(item, version)] : [];
    });
  }

  /** A service that can be ordered now, as it stands; null when it is not offered. */
  async offered(
    itemId: string,
    from: Tx = this.db.read,
  ): Promise<{ readonly item: CatalogueItem; readonly version: CatalogueVersion } | null> {
    const item = await from.findOneBy(CatalogueItem, { id: itemId, archived: false });
    if (!item) return null;
    return { item, version: await this.version(itemId, item.version, from) };
  }

  /** A service as it was in one of its versions. */
  version(itemId: string, version: number, from: Tx = this.db.read): Promise<CatalogueVersion> {
    return from.findOneByOrFail(CatalogueVersion, { itemId, version });
  }
}

function catalogueView(item: CatalogueItem, version: CatalogueVersion): CatalogueItemView {
  return {
    id: item.id,
    version: item.version,
    archived: item.archived,
    kind: version.kind,
    ...catalogueTexts(version),
    updatedAt: item.updatedAt.toISOString(),
  };
}

/** What one version says, as the API hands it out. */
export function catalogueTexts(
  version: CatalogueVersion,
): Pick<CatalogueItemView, 'name' | 'description' | 'unit' | 'price'> {
  return {
    name: { zh: version.nameZh, en: version.nameEn },
    description: { zh: version.descriptionZh, en: version.descriptionEn },
    unit: { zh: version.unitZh, en: version.unitEn },
    price: { from: moneyOf(version.priceFrom).toJSON(), to: moneyOf(version.priceTo).toJSON() },
  };
}
