import { Inject, Injectable } from '@nestjs/common';
import { Certificates } from '#certificate';
import { CompanyProfiles } from '#company';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, notFound, shanghaiDay, type Clock } from '#kernel';
import { Db } from '#platform';
import { sayFact, type FactValues } from '#rules';
import { publicEntryOf } from '../entries/public-entry-of.js';
import { AnswersOfCompanies } from './answers/answers-of-companies.js';
import { CompanyFacts } from './company-facts.js';
import type { FitQuery, FitView } from './conditions.schema.js';
import { explained } from './explained.js';
import { factsOfCompany, HIGH_TECH, withDerived, withKept } from './facts-of-company.js';
import { PolicyConditions } from './policy-conditions.js';
import { ask } from './questions.js';
import { storedConditions } from './stored-conditions.js';

/** Whose facts a policy is checked with. */
interface Known {
  readonly company: string | null;
  readonly values: FactValues;
  /** When that was answered that is kept of it. */
  readonly answeredAt: ReadonlyMap<string, Date>;
}

const NOBODY: Known = { company: null, values: {}, answeredAt: new Map() };

/** Does a policy fit? A self-check: nothing of it is kept unless the company wants it, and nobody decides by it. */
@Injectable()
export class CheckFit {
  constructor(
    private readonly db: Db,
    private readonly facts: CompanyFacts,
    private readonly policies: PolicyConditions,
    private readonly profiles: CompanyProfiles,
    private readonly certificates: Certificates,
    private readonly answers: AnswersOfCompanies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By what somebody answers. @throws DomainError 404, also `finder.no-conditions`; `finder.entry-archived` 410 */
  byAnswers(address: string, answers: FitQuery): Promise<FitView> {
    return this.check(address, NOBODY, answers);
  }

  /** By what the portal holds of the company acted for, and what is answered beside. @throws DomainError as `byAnswers` */
  async forCompany({ company }: Actor, address: string, answers: FitQuery): Promise<FitView> {
    if (!company) throw notFound();
    const on = shanghaiDay(this.clock.now());
    const profile = await this.profiles.of(company);
    const highTech = await this.certificates.holds(company.id, HIGH_TECH, on);
    const kept = await this.answers.of(company.id, on);
    const record = factsOfCompany({ ...profile, highTech }, on);
    const answeredAt = new Map([...kept.at].filter(([id]) => (record[id] ?? null) === null));
    const values = withKept(record, kept.values);
    return this.check(address, { company: profile.name, values, answeredAt }, answers);
  }

  private async check(address: string, known: Known, answers: FitQuery): Promise<FitView> {
    const entry = await publicEntryOf(this.db, address);
    const stored = storedConditions(entry);
    if (entry.kind !== 'policy' || stored.length === 0) throw new DomainError('finder.no-conditions', 404);
    const on = shanghaiDay(this.clock.now());
    const conditions = this.policies.of(entry.id, entry.version, stored);
    const lacking = conditions.judge(known.values).lacking.map(({ id }) => this.facts.of(id).asked);
    const asked = [...new Set(lacking)].map((id) => this.facts.of(id));
    const answered = ask(asked, conditions, answers, on);
    const values = withDerived({ ...known.values, ...answered.values }, on);
    const judged = conditions.judge(values);
    const { title, titleEn, demo } = entry;
    return {
      entry: { address, title, titleEn, demo },
      company: known.company,
      on,
      verdict: judged.verdict,
      conditions: stored.map(({ label, clause }, at) => {
        const one = judged.conditions[at];
        if (!one) throw new Error('a condition was not judged');
        return { label, clause, ...explained(one), lacking: one.lacking.map((fact) => fact.label) };
      }),
      facts: this.used(
        conditions.facts.map(({ id }) => id),
        values,
        { answered: answered.values, keptAt: known.answeredAt },
      ),
      questions: [...answered.questions],
    };
  }

  private used(
    ids: readonly string[],
    values: FactValues,
    { answered, keptAt }: { readonly answered: FactValues; readonly keptAt: ReadonlyMap<string, Date> },
  ): FitView['facts'] {
    return ids.flatMap((id) => {
      const fact = this.facts.of(id);
      const value = values[id] ?? null;
      if (value === null) return [];
      const at = keptAt.get(id)?.toISOString() ?? null;
      const source = at === null ? fact.from : 'kept';
      const from = fact.asked in answered || source === 'told' ? 'answered' : source;
      return [{ id, label: fact.label, said: sayFact(fact, value), from, at } as const];
    });
  }
}
