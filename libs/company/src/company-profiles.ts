import { Inject, Injectable } from '@nestjs/common';
import type { CompanyClaim } from '#contracts';
import { CLOCK, normaliseLine, normaliseUscc, type Clock } from '#kernel';
import { Db, type Tx } from '#platform';
import { CompanyProfile } from './company.entity.js';

/** Companies that one query reads. */
const AT_ONCE = 1000;

/** What another capability may know of a company: the profile without its book-keeping. */
export type KnownCompany = Pick<
  CompanyProfile,
  | 'id'
  | 'name'
  | 'uscc'
  | 'district'
  | 'registeredOn'
  | 'industry'
  | 'field'
  | 'address'
  | 'employees'
  | 'legalRepresentative'
  | 'demonstration'
>;

/** What thousands of companies are compared by. */
export type OutlinedCompany = Pick<
  KnownCompany,
  'id' | 'uscc' | 'district' | 'registeredOn' | 'industry' | 'field' | 'employees'
>;

/** The portal's own record of companies, kept in step with what identity says in tokens. */
@Injectable()
export class CompanyProfiles {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The profile of the company that a token names; made on first sight, and corrected when identity has corrected the
   * company. Two requests at once make one row.
   */
  async ensure(tx: Tx, claim: CompanyClaim): Promise<CompanyProfile> {
    const now = this.clock.now();
    const facts = factsOfClaim(claim);
    await tx
      .createQueryBuilder()
      .insert()
      .into(CompanyProfile)
      .values({ id: claim.id, ...facts, demonstration: false, version: 1, createdAt: now, updatedAt: now })
      .orIgnore()
      .updateEntity(false)
      .execute();
    const profile = await tx.findOneByOrFail(CompanyProfile, { id: claim.id });
    if (agrees(profile, facts)) return profile;
    Object.assign(profile, facts, {
      registeredOn: facts.registeredOn ?? profile.registeredOn,
      updatedAt: now,
    });
    return tx.save(CompanyProfile, profile);
  }

  /** The profile of the company that a token names, in a transaction of its own. */
  async of(claim: CompanyClaim): Promise<CompanyProfile> {
    const profile = await this.db.read.findOneBy(CompanyProfile, { id: claim.id });
    if (profile && agrees(profile, factsOfClaim(claim))) return profile;
    return this.db.run((tx) => this.ensure(tx, claim));
  }

  /** What is known of a company by its id, `null` when nobody has acted for it yet. */
  find(id: string, tx: Tx = this.db.read): Promise<KnownCompany | null> {
    return tx.findOneBy(CompanyProfile, { id });
  }

  /** What is known of many companies, by their ids; those for whom nobody has acted yet are left out. */
  async among(ids: readonly string[]): Promise<ReadonlyMap<string, OutlinedCompany>> {
    const known = new Map<string, OutlinedCompany>();
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = ids.slice(from, from + AT_ONCE);
      // As rows: making entities of thousands takes far longer than reading them.
      const rows = await this.db.read.query<OutlinedCompany[]>(
        `SELECT id, uscc, district, DATE_FORMAT(registered_on, '%Y-%m-%d') AS registeredOn, industry, field, employees
           FROM company_profile WHERE id IN (?)`,
        [some],
      );
      for (const row of rows) known.set(row.id, row);
    }
    return known;
  }
}

function factsOfClaim(claim: CompanyClaim) {
  return {
    uscc: normaliseUscc(claim.uscc),
    name: normaliseLine(claim.name),
    district: claim.district,
    registeredOn: claim.registeredOn,
  };
}

/** Identity may not know the day of registration; then the profile's own day stays. */
function agrees(profile: CompanyProfile, facts: ReturnType<typeof factsOfClaim>): boolean {
  return (
    profile.uscc === facts.uscc &&
    profile.name === facts.name &&
    profile.district === facts.district &&
    (facts.registeredOn === null || profile.registeredOn === facts.registeredOn)
  );
}
