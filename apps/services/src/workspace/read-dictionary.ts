import { Injectable } from '@nestjs/common';
import { loadDistricts, loadFields, loadIndustries, type Taxonomy } from '#dictionaries';
import type { Dictionary, DictionaryName } from './workspace.schema.js';

/** The lists with levels, read from the configuration when first asked for. */
@Injectable()
export class ReadDictionary {
  private readonly answers = new Map<DictionaryName, Dictionary>();

  run(name: DictionaryName): Dictionary {
    const known = this.answers.get(name) ?? answerOf(LOADERS[name]());
    this.answers.set(name, known);
    return known;
  }
}

const LOADERS: Readonly<Record<DictionaryName, () => Taxonomy>> = {
  fields: () => loadFields(),
  industries: () => loadIndustries(),
  districts: () => loadDistricts(),
};

function answerOf(taxonomy: Taxonomy): Dictionary {
  return {
    items: taxonomy.entries.map(({ code, level, parent, zh, en }) => ({
      code,
      level,
      parent,
      name: { zh, en },
    })),
  };
}
