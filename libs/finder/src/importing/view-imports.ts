import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { Db } from '#platform';
import type { ImportFault } from './import-report.js';
import { FinderImport } from './import.entity.js';
import type { ImportListView, ImportPage, ImportSummary, ImportView } from './import.schema.js';

const PER_PAGE = 50;

/** Files of entries that editors have sent, and what came of them. */
@Injectable()
export class ViewImports {
  constructor(private readonly db: Db) {}

  /** @throws DomainError 404 */
  async one(id: string): Promise<ImportView> {
    const found = await this.db.read.findOneBy(FinderImport, { id });
    if (!found) throw notFound();
    const faults = JSON.parse(found.faults ?? '[]') as ImportFault[];
    return { ...summaryOf(found), faults: [...faults] };
  }

  /** Fifty a page, the latest first, without their faults. */
  async list({ page }: ImportPage): Promise<ImportListView> {
    const [rows, total] = await this.db.read
      .createQueryBuilder(FinderImport, 'import')
      .select(SHORT.map((column) => `import.${column}`))
      .orderBy('import.orderedAt', 'DESC')
      .addOrderBy('import.id', 'DESC')
      .skip((page - 1) * PER_PAGE)
      .take(PER_PAGE)
      .getManyAndCount();
    return { items: rows.map(summaryOf), total, page };
  }
}

const SHORT = [
  'id',
  'kind',
  'source',
  'licence',
  'address',
  'fileName',
  'size',
  'dryRun',
  'personName',
  'orderedAt',
  'finishedAt',
  'report',
] as const satisfies (keyof FinderImport)[];

function summaryOf(row: Pick<FinderImport, (typeof SHORT)[number]>): ImportSummary {
  const { id, kind, source, licence, address, fileName, size, dryRun, personName: orderedBy } = row;
  return {
    id,
    kind,
    source,
    licence,
    address,
    fileName,
    size,
    dryRun,
    orderedBy,
    orderedAt: row.orderedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    report: row.report === null ? null : (JSON.parse(row.report) as ImportSummary['report']),
  };
}
