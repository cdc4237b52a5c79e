import { readFileSync } from 'node:fs';
import path from 'node:path';
import { foldWidth } from '#kernel';
import { z } from 'zod';
import { ConfigError, configFolder, readConfigFile } from './config-file.js';
import { parseCsv } from './csv.js';

/** One entry of a list with levels: a district, a technology field, an industry. */
export interface TaxonomyEntry {
  readonly code: string;
  /** 1 is the top. */
  readonly level: number;
  readonly parent: string | null;
  readonly zh: string;
  /** The English name, or the Chinese one where the list has no English. */
  readonly en: string;
}

/** A level that only the registry has: the districts of a municipality stand below “市辖区”. */
export const NAMELESS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** A list with levels, read once and looked up by code or by name. */
export class Taxonomy {
  readonly #byCode: ReadonlyMap<string, TaxonomyEntry>;
  readonly #parents: ReadonlySet<string | null>;

  constructor(readonly entries: readonly TaxonomyEntry[]) {
    this.#byCode = new Map(entries.map((entry) => [entry.code, entry]));
    this.#parents = new Set(entries.map(({ parent }) => parent));
  }

  has(code: string): boolean {
    return this.#byCode.has(code);
  }

  find(code: string): TaxonomyEntry | null {
    return this.#byCode.get(code) ?? null;
  }

  /** An entry that nothing stands below: what a form lets people choose. */
  isLeaf(code: string): boolean {
    return this.has(code) && !this.#parents.has(code);
  }

  childrenOf(code: string | null): TaxonomyEntry[] {
    return this.entries.filter((entry) => entry.parent === code);
  }

  /** From the top down to the entry; empty when the code is unknown. */
  pathOf(code: string): TaxonomyEntry[] {
    const entry = this.find(code);
    return entry ? [...(entry.parent ? this.pathOf(entry.parent) : []), entry] : [];
  }

  /** Entries whose code begins with, or whose name contains, the text; codes first. Bounded. */
  search(text: string, limit = 20): TaxonomyEntry[] {
    const wanted = foldWidth(text).trim().toLowerCase();
    if (!wanted) return [];
    const byCode = this.entries.filter((entry) => entry.code.toLowerCase().startsWith(wanted));
    const byName = this.entries.filter((entry) =>
      [entry.zh, entry.en].some((name) => name.toLowerCase().includes(wanted)),
    );
    return [...new Set([...byCode, ...byName])].slice(0, Math.min(limit, 100));
  }
}

const namesSchema = z.record(z.string(), z.string().min(1));

/** The sixteen districts of Beijing, codes of GB/T 2260 such as `110108`. */
export function loadDistricts(folder = configFolder()): Taxonomy {
  return loadTaxonomy('beijing-districts', folder);
}

/** All provinces, cities and districts, codes of GB/T 2260, to name the place of any company. */
export function loadDivisions(folder = configFolder()): Taxonomy {
  return loadTaxonomy('divisions', folder);
}

/** The eight high-tech fields with their second and third levels (annex of 国科发火〔2016〕32号). */
export function loadFields(folder = configFolder()): Taxonomy {
  return loadTaxonomy('hightech-fields', folder);
}

/** GB/T 4754-2017: sections, divisions, groups, classes. */
export function loadIndustries(folder = configFolder()): Taxonomy {
  return loadTaxonomy('gbt4754-2017', folder);
}

/** `data/NAME.csv` (code, level, parent, name) with English names from `dictionaries/NAME.en.json`. */
function loadTaxonomy(name: string, folder: string): Taxonomy {
  const english = readConfigFile(`dictionaries/${name}.en.json`, namesSchema, folder);
  const rows = readCsvFile(`data/${name}.csv`, folder);
  const codes = new Set(rows.map(({ code }) => code));
  const faults = [
    ...rows
      .filter(({ parent }) => parent && !codes.has(parent))
      .map(({ code, parent }) => `${code} has the unknown parent ${parent}`),
    ...Object.keys(english)
      .filter((code) => !codes.has(code))
      .map((code) => `dictionaries/${name}.en.json names the unknown code ${code}`),
  ];
  if (faults.length > 0) throw new ConfigError(`config/data/${name}.csv`, faults);
  return new Taxonomy(
    rows.map(({ code = '', level, parent, name = '' }) => ({
      code,
      level: Number(level),
      parent: parent || null,
      zh: name,
      en: english[code] ?? name,
    })),
  );
}

/** Rows of a CSV file below `config`. @throws ConfigError when it is not RFC 4180 or not there */
export function readCsvFile(name: string, folder = configFolder()): Record<string, string>[] {
  try {
    return parseCsv(readFileSync(path.join(folder, name), 'utf8'));
  } catch (error) {
    throw new ConfigError(`config/${name}`, [error instanceof Error ? error.message : String(error)]);
  }
}
