import { Injectable } from '@nestjs/common';
import { Db } from '#platform';
import type { FactValues } from '#rules';
import { In, MoreThanOrEqual } from 'typeorm';
import { FinderCompanyAnswer } from './company-answer.entity.js';

/** What a company answered, by the ids of facts. */
export interface KeptAnswers {
  readonly values: FactValues;
  /** When each was answered. */
  readonly at: ReadonlyMap<string, Date>;
}

const NOTHING: KeptAnswers = { values: {}, at: new Map() };

/**
 * What companies have answered and wanted to be kept. It holds until the year ends: most of it speaks of last year, and
 * what was true a year ago is asked again.
 */
@Injectable()
export class AnswersOfCompanies {
  constructor(private readonly db: Db) {}

  /** @param on the day, `YYYY-MM-DD` of Shanghai */
  async of(companyId: string, on: string): Promise<KeptAnswers> {
    return (await this.among([companyId], on)).get(companyId) ?? NOTHING;
  }

  /** Only companies that have any. */
  async among(companyIds: readonly string[], on: string): Promise<ReadonlyMap<string, KeptAnswers>> {
    const rows = await this.db.read.find(FinderCompanyAnswer, {
      where: { companyId: In([...companyIds]), at: MoreThanOrEqual(yearOf(on)) },
    });
    const byCompany = Map.groupBy(rows, ({ companyId }) => companyId);
    return new Map(Array.from(byCompany, ([companyId, its]) => [companyId, keptOf(its)]));
  }
}

function keptOf(rows: readonly FinderCompanyAnswer[]): KeptAnswers {
  return {
    values: Object.fromEntries(
      rows.map(({ fact, value }) => [fact, JSON.parse(value) as FactValues[string]]),
    ),
    at: new Map(rows.map(({ fact, at }) => [fact, at])),
  };
}

/** When the year of the day began in Shanghai. */
const yearOf = (on: string) => new Date(`${on.slice(0, 4)}-01-01T00:00:00+08:00`);
