import { Inject, Injectable } from '@nestjs/common';
import { readSampleCompanies, type SampleCompany } from '#company';
import { configFolder } from '#dictionaries';
import { CLOCK, shanghaiDay, type Clock } from '#kernel';
import { Conditions, faultOfCondition, type FactValues } from '#rules';
import { CompanyFacts } from './company-facts.js';
import type { TriedConditions, TryConditionsBody } from './conditions.schema.js';
import { factsOfCompany } from './facts-of-company.js';
import { explained } from './explained.js';
import { readSampleFacts } from './sample-facts.js';

/** Judges sample companies by expressions that an editor is typing. */
@Injectable()
export class TryConditions {
  #samples?: { readonly companies: readonly SampleCompany[]; readonly told: ReadonlyMap<string, FactValues> };

  constructor(
    private readonly facts: CompanyFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run({ expressions }: TryConditionsBody): TriedConditions {
    const faults = expressions.map((expression) => faultOfCondition(expression, this.facts.all));
    const compiled = expressions.map((expression, at) =>
      faults[at] ? null : new Conditions([expression], this.facts.all),
    );
    const whole = compiled.filter((conditions) => conditions !== null);
    return {
      faults: faults.map((fault) => fault && { at: fault.at, message: fault.message }),
      companies: this.companies().map(({ name, values }) => {
        const judged = compiled.map((conditions) => conditions?.judge(values).conditions[0] ?? null);
        const verdicts = whole.map((conditions) => conditions.verdict(values));
        return {
          name,
          verdict: (['not-fit', 'lacks-data'] as const).find((one) => verdicts.includes(one)) ?? 'fit',
          conditions: judged.map((one) => one && explained(one)),
        };
      }),
    };
  }

  private companies(): { name: string; values: FactValues }[] {
    this.#samples ??= { companies: readSampleCompanies(configFolder()), told: readSampleFacts() };
    const { companies, told } = this.#samples;
    const on = shanghaiDay(this.clock.now());
    return companies.map((company) => {
      const own = told.get(company.id) ?? {};
      return {
        name: company.name,
        values: { ...factsOfCompany({ ...company, highTech: false }, on), ...own },
      };
    });
  }
}
