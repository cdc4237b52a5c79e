import { Inject, Injectable } from '@nestjs/common';
import { Certificates } from '#certificate';
import { CompanyProfiles } from '#company';
import { CLOCK, shanghaiDay, type Clock } from '#kernel';
import { Db } from '#platform';
import { AnswersOfCompanies } from '../fit/answers/answers-of-companies.js';
import { factsOfCompany, HIGH_TECH, withKept } from '../fit/facts-of-company.js';
import { Kinds } from '../kinds/kinds.js';
import { foldWords } from './fold-words.js';
import type { InterestedCompany } from './match-entry.js';
import { suggestedInterests } from './suggested-interests.js';

type InterestRow = Readonly<Record<'company_id' | 'kinds' | 'fields' | 'places' | 'words', string>>;

/** So many companies are held at a time, with what a piece of changes brings them. */
const SLICE = 2000;
const NOT_KNOWN = { own: { fields: [], places: [] }, facts: {} };

/** Companies that want to hear of something, with what the portal holds of them, read in batches. */
@Injectable()
export class InterestedCompanies {
  constructor(
    private readonly db: Db,
    private readonly profiles: CompanyProfiles,
    private readonly certificates: Certificates,
    private readonly answers: AnswersOfCompanies,
    private readonly kinds: Kinds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In slices by their ids. @param facts the facts that will be asked for: what they do not need is not read */
  async *slices(facts: ReadonlySet<string>): AsyncGenerator<readonly InterestedCompany[]> {
    let after = '';
    for (;;) {
      const rows = await this.rows(after);
      const last = rows.at(-1);
      if (!last) return;
      yield await this.known(rows, facts);
      if (rows.length < SLICE) return;
      after = last.company_id;
    }
  }

  private rows(after: string): Promise<InterestRow[]> {
    return this.db.read.query<InterestRow[]>(
      `SELECT company_id, kinds, fields, places, words FROM finder_interest
        WHERE frequency <> 'off' AND company_id > ? ORDER BY company_id LIMIT ${SLICE}`,
      [after],
    );
  }

  private async known(
    rows: readonly InterestRow[],
    facts: ReadonlySet<string>,
  ): Promise<readonly InterestedCompany[]> {
    const on = shanghaiDay(this.clock.now());
    const ids = rows.map(({ company_id }) => company_id);
    const profiles = await this.profiles.among(ids);
    const certified = facts.has('highTech')
      ? await this.certificates.holdersAmong(ids, HIGH_TECH, on)
      : new Set<string>();
    const answered = facts.size > 0 ? await this.answers.among(ids, on) : null;
    const lists = new Map<string, readonly string[]>();
    return rows.map((row) => {
      const companyId = row.company_id;
      const profile = profiles.get(companyId);
      const known = profile && {
        own: suggestedInterests(profile, this.kinds),
        facts: withKept(
          factsOfCompany({ ...profile, highTech: certified.has(companyId) }, on),
          answered?.get(companyId)?.values ?? {},
        ),
      };
      return {
        companyId,
        kinds: listOf(row.kinds, lists),
        fields: listOf(row.fields, lists),
        places: listOf(row.places, lists),
        words: listOf(row.words, lists).map(foldWords),
        ...(known ?? NOT_KNOWN),
      };
    });
  }
}

/** Thousands choose the same: their lists are one. */
function listOf(json: string, known: Map<string, readonly string[]>): readonly string[] {
  const list = known.get(json) ?? (JSON.parse(json) as string[]);
  known.set(json, list);
  return list;
}
