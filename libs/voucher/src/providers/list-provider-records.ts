import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Db } from '#platform';
import { VoucherProvider } from './provider.entity.js';
import type { ProviderRecordList, ProviderRecordQuery } from './provider.schema.js';
import { providerWorkflow } from './provider.workflow.js';

const PAGE = 50;

/** The records of providers for the staff, the longest unchanged first: what waits for review is looked at in turn. */
@Injectable()
export class ListProviderRecords {
  constructor(private readonly db: Db) {}

  async run({ state, page }: ProviderRecordQuery): Promise<ProviderRecordList> {
    const [rows, total] = await this.db.read.findAndCount(VoucherProvider, {
      where: { submittedAt: Not(IsNull()), ...(state ? { state } : {}) },
      order: { updatedAt: 'ASC', id: 'ASC' },
      skip: (page - 1) * PAGE,
      take: PAGE,
    });
    return {
      items: rows.map((row) => ({
        id: row.id,
        company: { name: row.companyName, uscc: row.companyUscc },
        kind: row.kind,
        region: row.region,
        state: row.state,
        stateLabel: providerWorkflow.definition.states[row.state].label,
        submittedAt: row.submittedAt?.toISOString() ?? null,
        confirmedUntil: row.confirmedUntil?.toISOString() ?? null,
      })),
      total,
      page,
    };
  }
}
