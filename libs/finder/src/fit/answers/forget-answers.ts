import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { forbidden } from '#kernel';
import { Db } from '#platform';
import { FinderCompanyAnswer } from './company-answer.entity.js';

/** A company takes back what it had kept: it is asked again. */
@Injectable()
export class ForgetAnswers {
  constructor(private readonly db: Db) {}

  /** @throws DomainError 403 */
  async run({ company }: Actor): Promise<void> {
    if (!company) throw forbidden();
    await this.db.run((tx) => tx.delete(FinderCompanyAnswer, { companyId: company.id }));
  }
}
