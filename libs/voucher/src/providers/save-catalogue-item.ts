import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import {
  CLOCK,
  DomainError,
  forbidden,
  invalidFields,
  newId,
  normaliseLine,
  normaliseLines,
  notFound,
  type Clock,
  type Money,
} from '#kernel';
import { Db, type Tx } from '#platform';
import { readAmount } from '../scheme/read-amount.js';
import { CatalogueNews } from './catalogue-news.js';
import { MOST_SERVICES } from './catalogue.js';
import { providerCapacitiesOf } from './provider-policy.js';
import { Providers } from './provider-store.js';
import { PROVIDER_TEXTS } from './provider.messages.js';
import { CatalogueItem, CatalogueVersion, type VoucherProvider } from './provider.entity.js';
import type { CatalogueBody } from './provider.schema.js';

/** Adds a service to a provider's catalogue, or a new version of one. */
@Injectable()
export class SaveCatalogueItem {
  constructor(
    private readonly db: Db,
    private readonly providers: Providers,
    private readonly news: CatalogueNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param itemId null for a new service
   * @throws DomainError 403; 404; `voucher.catalogue-stale`, `voucher.catalogue-full` 409; 422 with the fields
   */
  run(actor: Actor, itemId: string | null, body: CatalogueBody): Promise<string> {
    const from = readAmount(body.price.from, '/price/from');
    const to = readAmount(body.price.to, '/price/to');
    if (to.compare(from) < 0) throw wrong('/price/to', 'voucher.catalogue-price-order');
    return this.db.run(async (tx) => {
      const provider = await this.providers.lockOwn(tx, actor);
      if (!providerCapacitiesOf(actor, provider).includes('provider-filler')) throw forbidden();
      if (body.kind === 'compute' && provider.kind !== 'computing-centre') {
        throw wrong('/kind', 'voucher.catalogue-compute');
      }
      const item = itemId
        ? await this.next(tx, provider, itemId, body.version)
        : await this.begin(tx, provider);
      await tx.insert(CatalogueVersion, this.versionOf(item, actor, body, from, to));
      await this.news.item(tx, provider, item.id);
      return item.id;
    });
  }

  private async begin(tx: Tx, provider: VoucherProvider): Promise<CatalogueItem> {
    const offered = await tx.countBy(CatalogueItem, { providerId: provider.id, archived: false });
    if (offered >= MOST_SERVICES) {
      throw new DomainError('voucher.catalogue-full', 409, { params: { limit: MOST_SERVICES } });
    }
    const at = this.clock.now();
    const item = tx.create(CatalogueItem, {
      id: newId(at.getTime()),
      providerId: provider.id,
      version: 1,
      archived: false,
      updatedAt: at,
    });
    await tx.insert(CatalogueItem, item);
    return item;
  }

  private async next(
    tx: Tx,
    provider: VoucherProvider,
    id: string,
    seen: number | null,
  ): Promise<CatalogueItem> {
    const item = await tx.findOneBy(CatalogueItem, { id, providerId: provider.id });
    if (!item) throw notFound();
    if (item.version !== seen) {
      throw new DomainError('voucher.catalogue-stale', 409, { extensions: { version: item.version } });
    }
    item.version += 1;
    item.updatedAt = this.clock.now();
    await tx.save(CatalogueItem, item, { reload: false });
    return item;
  }

  private versionOf(
    { id, version }: CatalogueItem,
    actor: Actor,
    { kind, name, description, unit }: CatalogueBody,
    from: Money,
    to: Money,
  ): CatalogueVersion {
    return {
      itemId: id,
      version,
      kind,
      nameZh: normaliseLine(name.zh),
      nameEn: normaliseLine(name.en),
      descriptionZh: normaliseLines(description.zh),
      descriptionEn: normaliseLines(description.en),
      unitZh: normaliseLine(unit.zh),
      unitEn: normaliseLine(unit.en),
      priceFrom: from.fen.toString(),
      priceTo: to.fen.toString(),
      createdBy: actor.person.id,
      createdAt: this.clock.now(),
    };
  }
}

function wrong(
  pointer: string,
  code: 'voucher.catalogue-price-order' | 'voucher.catalogue-compute',
): DomainError {
  return invalidFields([{ pointer, code, message: PROVIDER_TEXTS[code] }]);
}
