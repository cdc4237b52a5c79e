import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { DomainError, forbidden, invalidFields, type FieldError } from '#kernel';
import { Db } from '#platform';
import { faultOfCondition } from '#rules';
import { Entries } from '../entries/entries.js';
import { isEditorOf } from '../entries/entry-policy.js';
import { assertStillSeen } from '../entries/published-entry.js';
import { WriteEntries } from '../entries/write-entries.js';
import { CompanyFacts } from './company-facts.js';
import type { SaveConditionsBody, StoredCondition } from './conditions.schema.js';
import { FIT_TEXTS } from './fit.messages.js';

/** An editor says whom a policy is for. What it said before is kept with the version that ends. */
@Injectable()
export class SaveConditions {
  constructor(
    private readonly db: Db,
    private readonly entries: Entries,
    private readonly writing: WriteEntries,
    private readonly facts: CompanyFacts,
  ) {}

  /**
   * @throws DomainError 404; 403 for a company's own entry; `workflow.*`, `finder.conditions-kind` 409;
   *   `finder.conditions-wrong` 422 with the places
   */
  async run(actor: Actor, id: string, { version, conditions }: SaveConditionsBody): Promise<void> {
    const faults = conditions.flatMap((condition, at) => this.faultsOf(condition, at));
    if (faults.length > 0) throw invalidFields(faults, 'finder.conditions-wrong');
    await this.db.run(async (tx) => {
      const entry = await this.entries.lock(tx, actor, id);
      if (!isEditorOf(actor, entry)) throw forbidden();
      if (entry.kind !== 'policy') throw new DomainError('finder.conditions-kind', 409);
      assertStillSeen(entry, version);
      await this.writing.change(tx, entry, { person: actor.person, reason: 'correction' }, (changed) => {
        changed.conditions = JSON.stringify(conditions);
      });
    });
  }

  private faultsOf({ label, clause, expression }: StoredCondition, at: number): FieldError[] {
    const place = `/conditions/${at}`;
    const parts = { 'label/zh': label.zh, 'label/en': label.en, clause };
    const missing = Object.entries(parts)
      .filter(([, said]) => said === '')
      .map(([part]) => ({
        pointer: `${place}/${part}`,
        code: 'finder.condition-part-needed',
        message: FIT_TEXTS['finder.condition-part-needed'],
      }));
    const wrong = faultOfCondition(expression, this.facts.all);
    if (!wrong) return missing;
    return [...missing, { pointer: `${place}/expression`, code: wrong.code, message: wrong.message }];
  }
}
