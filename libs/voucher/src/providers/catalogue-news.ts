import { Inject, Injectable } from '@nestjs/common';
import { catalogueItemTold, type PayloadOf } from '#contracts';
import { CLOCK, type Clock } from '#kernel';
import { Db, Outbox, Scheduled, type Tx } from '#platform';
import { MoreThan } from 'typeorm';
import { Catalogue } from './catalogue.js';
import { Providers } from './provider-store.js';
import { VoucherProvider, type Region } from './provider.entity.js';
import type { CatalogueItemView } from './provider.schema.js';

type Told = PayloadOf<typeof catalogueItemTold>;

const EVERY_MS = 86_400_000;
const BATCH = 100;
const DIVISIONS: Readonly<Record<Region, string>> = { beijing: '11', tianjin: '12', hebei: '13' };

/** Tells the rest of the portal what the catalogues say, in the transaction in which it changes. */
@Injectable()
export class CatalogueNews {
  constructor(
    private readonly db: Db,
    private readonly catalogue: Catalogue,
    private readonly providers: Providers,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One service was changed, withdrawn or put back. @param provider locked */
  async item(tx: Tx, provider: VoucherProvider, itemId: string): Promise<void> {
    const items = await this.catalogue.of(provider.id, true, tx);
    await this.tell(
      tx,
      provider,
      items.filter(({ id }) => id === itemId),
    );
  }

  /** A provider came into service or left it. @param provider locked */
  async all(tx: Tx, provider: VoucherProvider): Promise<void> {
    await this.tell(tx, provider, await this.catalogue.of(provider.id, true, tx));
  }

  /** Everything that is offered once a day, so that whoever missed something has it again. */
  @Scheduled('voucher.tell-catalogues', EVERY_MS)
  async run(): Promise<void> {
    for (let last = ''; ;) {
      const found = await this.db.read.find(VoucherProvider, {
        select: { id: true },
        where: { state: 'active', id: MoreThan(last) },
        order: { id: 'ASC' },
        take: BATCH,
      });
      for (const { id } of found) {
        await this.db.run(async (tx) => {
          const provider = await this.providers.lockAny(tx, id);
          if (provider) await this.all(tx, provider);
        });
      }
      last = found.at(-1)?.id ?? '';
      if (found.length < BATCH) return;
    }
  }

  private async tell(tx: Tx, provider: VoucherProvider, items: readonly CatalogueItemView[]): Promise<void> {
    const toldAt = this.clock.now().toISOString();
    const told = items.map((item) => ({ ...toldOf(provider, item), toldAt }));
    await this.outbox.addAll(tx, catalogueItemTold, told);
  }
}

function toldOf(provider: VoucherProvider, item: CatalogueItemView): Omit<Told, 'toldAt'> {
  const { id: itemId, archived, kind, name, description, unit, price } = item;
  return {
    itemId,
    offered: provider.state === 'active' && !archived,
    provider: {
      id: provider.id,
      companyId: provider.companyId,
      name: provider.companyName,
      kind: provider.kind ?? 'service-institution',
      division: DIVISIONS[provider.region ?? 'beijing'],
    },
    kind,
    name,
    description,
    unit,
    price,
  };
}
