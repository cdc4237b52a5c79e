import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { DomainError, forbidden } from '#kernel';
import { Entries } from '../entries/entries.js';
import { isEditorOf } from '../entries/entry-policy.js';
import { COMPANY_FACTS } from './company-facts-list.js';
import type { ConditionsView } from './conditions.schema.js';
import { storedConditions } from './stored-conditions.js';

/** By which name the workspace's dictionaries have a list. */
const DICTIONARIES = { divisions: 'districts', industries: 'industries', fields: 'fields' } as const;

/** A policy's conditions, for who may change them. */
@Injectable()
export class ViewConditions {
  constructor(private readonly entries: Entries) {}

  /** @throws DomainError 404; 403 for a company's own entry; `finder.conditions-kind` 409 */
  async run(actor: Actor, id: string): Promise<ConditionsView> {
    const entry = await this.entries.read(actor, id);
    if (!isEditorOf(actor, entry)) throw forbidden();
    if (entry.kind !== 'policy') throw new DomainError('finder.conditions-kind', 409);
    const { title, address, version, body } = entry;
    return {
      id,
      title,
      address,
      version,
      body,
      conditions: storedConditions(entry),
      facts: COMPANY_FACTS.map(({ id: fact, label, type, unit = null, options, list, from }) => ({
        id: fact,
        label,
        type,
        unit,
        options: options ? [...options] : null,
        list: list ? DICTIONARIES[list] : null,
        from,
      })),
    };
  }
}
