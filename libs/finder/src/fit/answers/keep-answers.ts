import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, forbidden, invalidFields, shanghaiDay, type Clock, type FieldError } from '#kernel';
import { Db } from '#platform';
import { CompanyFacts, type CompanyFact } from '../company-facts.js';
import { FIT_TEXTS } from '../fit.messages.js';
import { readTold } from '../questions.js';
import type { AnswersBody } from './answers.schema.js';
import { FinderCompanyAnswer } from './company-answer.entity.js';

/** A company has its answers kept, for later checks and for what is found for it. What it answered before goes. */
@Injectable()
export class KeepAnswers {
  constructor(
    private readonly db: Db,
    private readonly facts: CompanyFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403; 422 with the places, and nothing is kept */
  async run({ company, person }: Actor, { answers }: AnswersBody): Promise<void> {
    if (!company) throw forbidden();
    const at = this.clock.now();
    const faults: FieldError[] = [];
    const rows = Object.entries(answers).flatMap(([id, answer]) => {
      const read = this.read(this.facts.all.get(id), answer, shanghaiDay(at));
      if (read && 'value' in read) {
        const value = JSON.stringify(read.value);
        return [{ companyId: company.id, fact: id, value, personId: person.id, at }];
      }
      const message = read?.fault ?? FIT_TEXTS['finder.answer-unknown'];
      faults.push({ pointer: `/answers/${id}`, code: 'finder.answer-unknown', message });
      return [];
    });
    if (faults.length > 0) throw invalidFields(faults);
    await this.db.run((tx) => tx.upsert(FinderCompanyAnswer, rows, ['companyId', 'fact']));
  }

  private read(fact: CompanyFact | undefined, answer: string, on: string) {
    return fact?.isKept ? readTold(fact, answer, on) : null;
  }
}
