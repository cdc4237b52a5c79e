import { Injectable } from '@nestjs/common';
import { loadDivisions, loadFields, loadIndustries, Taxonomy } from '#dictionaries';
import type { ConditionFact } from '#rules';
import type { Text } from '#kernel';
import { COMPANY_FACTS, type CompanyFactFile } from './company-facts-list.js';

/** A fact of a company that conditions may speak of, and where it comes from. */
export interface CompanyFact extends ConditionFact {
  readonly from: CompanyFactFile['from'];
  /** How it is asked of somebody whose company the portal does not know. */
  readonly question: Text;
  /** The fact that is asked in its place, because this one follows from it. */
  readonly asked: string;
  /** What a company answers of it may be kept: the portal's record does not say it. */
  readonly isKept: boolean;
}

/** The closed list of what conditions of policies may speak of; its lists are read once. */
@Injectable()
export class CompanyFacts {
  #facts?: ReadonlyMap<string, CompanyFact>;

  get all(): ReadonlyMap<string, CompanyFact> {
    this.#facts ??= new Map(COMPANY_FACTS.map((file) => [file.id, factOf(file)]));
    return this.#facts;
  }

  of(id: string): CompanyFact {
    const fact = this.all.get(id);
    if (!fact) throw new Error(`there is no fact ${id}`);
    return fact;
  }
}

const LISTS = { divisions: loadDivisions, industries: loadIndustries, fields: loadFields };

function factOf({
  id,
  label,
  type,
  unit,
  list,
  options,
  from,
  question,
  asked,
}: CompanyFactFile): CompanyFact {
  const chosen = options?.map(({ value, name }) => ({ code: value, level: 1, parent: null, ...name }));
  const choices = list ? LISTS[list]() : chosen && new Taxonomy(chosen);
  return {
    id,
    label,
    type,
    ...(unit ? { unit } : {}),
    ...(choices ? { list: choices } : {}),
    from,
    question,
    asked: asked ?? id,
    isKept: from !== 'record',
  };
}
