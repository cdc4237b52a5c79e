import { Injectable } from '@nestjs/common';
import { nameKey, notFound } from '#kernel';
import { Db } from '#platform';
import type { SelectQueryBuilder } from 'typeorm';
import type { Kind } from '../scheme/scheme-file.js';
import { Catalogue } from './catalogue.js';
import { kindName, regionName } from './provider-labels.js';
import { CatalogueItem, CatalogueVersion, VoucherProvider } from './provider.entity.js';
import type { ProviderQuery, PublicProvider, PublicProviderPage } from './provider.schema.js';

const PAGE = 20;
/** One catalogue item of the provider in the outer query, as it stands now. */
const OFFERS = `EXISTS (SELECT 1 FROM voucher_catalogue_item i
  JOIN voucher_catalogue_version v ON v.item_id = i.id AND v.version = i.version
  WHERE i.provider_id = p.id AND i.archived = 0 AND `;

/** The providers with which one can order now, as everybody may see them. */
@Injectable()
export class ListProviders {
  constructor(
    private readonly db: Db,
    private readonly catalogue: Catalogue,
  ) {}

  async run(query: ProviderQuery): Promise<{ items: PublicProvider[]; total: number; page: number }> {
    const [rows, total] = await filtered(
      this.db.read.createQueryBuilder(VoucherProvider, 'p').where("p.state = 'active'"),
      query,
    )
      .orderBy('p.approvedAt', 'ASC')
      .addOrderBy('p.id', 'ASC')
      .skip((query.page - 1) * PAGE)
      .take(PAGE)
      .getManyAndCount();
    const kinds = await this.kindsOf(rows.map(({ id }) => id));
    return { items: rows.map((row) => publicView(row, kinds.get(row.id) ?? [])), total, page: query.page };
  }

  /** @throws DomainError 404 when it is not in service */
  async one(id: string): Promise<PublicProviderPage> {
    const provider = await this.db.read.findOneBy(VoucherProvider, { id, state: 'active' });
    if (!provider) throw notFound();
    const catalogue = await this.catalogue.of(id, false);
    const { introductionZh, introductionEn, address, servicePhone, recognitionNumber } = provider;
    return {
      ...publicView(
        provider,
        catalogue.map(({ kind }) => kind),
      ),
      introduction: introductionZh ? { zh: introductionZh, en: introductionEn ?? introductionZh } : null,
      address: address ?? '',
      servicePhone: servicePhone ?? '',
      recognitionNumber,
      catalogue,
    };
  }

  /** The kind of voucher of each service, by provider. */
  private async kindsOf(providers: readonly string[]): Promise<ReadonlyMap<string, Kind[]>> {
    if (providers.length === 0) return new Map();
    const rows: { provider: string; kind: Kind }[] = await this.db.read
      .createQueryBuilder(CatalogueItem, 'i')
      .innerJoin(CatalogueVersion, 'v', 'v.itemId = i.id AND v.version = i.version')
      .select('i.providerId', 'provider')
      .addSelect('v.kind', 'kind')
      .where('i.providerId IN (:...providers) AND i.archived = 0', { providers })
      .getRawMany();
    return Map.groupBy(rows, ({ provider }) => provider)
      .entries()
      .reduce(
        (map, [provider, found]) =>
          map.set(
            provider,
            found.map(({ kind }) => kind),
          ),
        new Map<string, Kind[]>(),
      );
  }
}

function filtered(
  builder: SelectQueryBuilder<VoucherProvider>,
  { kind, region, voucher, text }: ProviderQuery,
): SelectQueryBuilder<VoucherProvider> {
  if (kind) builder.andWhere('p.kind = :kind', { kind });
  if (region) builder.andWhere('p.region = :region', { region });
  if (voucher) builder.andWhere(`${OFFERS} v.kind = :voucher)`, { voucher });
  const key = nameKey(text ?? '');
  if (key) {
    builder.andWhere(
      `(${within('p.company_name')} OR ${within("COALESCE(p.name_en, '')")} OR
        ${OFFERS} (${within('v.name_zh')} OR ${within('v.name_en')})))`,
      { key },
    );
  }
  return builder;
}

/** LOCATE takes the text as it is: no wildcards to escape. */
function within(column: string): string {
  return `LOCATE(:key, LOWER(REPLACE(${column}, ' ', ''))) > 0`;
}

function publicView(provider: VoucherProvider, kinds: readonly Kind[]): PublicProvider {
  const { id, companyName, nameEn, recognisedBy, pflops } = provider;
  // Only a complete registration is approved.
  const kind = provider.kind ?? 'service-institution';
  const region = provider.region ?? 'beijing';
  return {
    id,
    name: companyName,
    nameEn,
    kind,
    kindName: kindName(kind),
    region,
    regionName: regionName(region),
    recognisedBy,
    pflops: kind === 'computing-centre' ? pflops : null,
    kinds: [...new Set(kinds)],
    services: kinds.length,
  };
}
