import { Injectable } from '@nestjs/common';
import { Conditions } from '#rules';
import { CompanyFacts } from './company-facts.js';
import type { StoredCondition } from './conditions.schema.js';

/** So many policies are kept compiled. */
const KEPT = 500;

/** Conditions of policies, each version compiled once. */
@Injectable()
export class PolicyConditions {
  readonly #compiled = new Map<string, Conditions>();

  constructor(private readonly facts: CompanyFacts) {}

  /**
   * @param entryId and @param version name what is compiled
   * @param conditions as they were checked when they were saved; at least one
   */
  of(entryId: string, version: number, conditions: readonly StoredCondition[]): Conditions {
    const key = `${entryId}:${version}`;
    const known = this.#compiled.get(key) ?? this.compile(conditions);
    this.#compiled.delete(key);
    this.#compiled.set(key, known);
    const [oldest] = this.#compiled.keys();
    if (this.#compiled.size > KEPT && oldest !== undefined) this.#compiled.delete(oldest);
    return known;
  }

  private compile(conditions: readonly StoredCondition[]): Conditions {
    return new Conditions(
      conditions.map(({ expression }) => expression),
      this.facts.all,
    );
  }
}
