import { Inject, Injectable } from '@nestjs/common';
import type { CompanyClaim } from '#contracts';
import { CLOCK, notFound, type Clock } from '#kernel';
import { Batches, Db } from '#platform';
import { Schemes } from '../scheme/schemes.js';
import type { Claimant } from './allowances.js';
import { capYearOf } from './application.js';
import type { Applicant } from './eligibility.js';
import { Declaration, Team } from './voucher.entity.js';

/** Who wants a voucher, and whose caps it takes from. */
export interface KnownApplicant {
  readonly applicant: Applicant;
  readonly claimant: Claimant;
  readonly team: Team | null;
}

/** What is known of those who apply. */
@Injectable()
export class Applicants {
  /** Asked by every application, a thousand at once. */
  private readonly latest = new Batches<string, Declaration | null>(async (companies) => {
    const rows = await this.db.direct.query<Declaration[]>(DECLARATIONS, [companies]);
    const latest = new Map(rows.map((row) => [row.companyId, row]));
    return companies.map((id) => latest.get(id) ?? null);
  });

  constructor(
    private readonly db: Db,
    private readonly schemes: Schemes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 when the team is not one that this company hosts */
  async of(company: CompanyClaim, teamId: string | null): Promise<KnownApplicant> {
    const year = capYearOf(this.clock.now());
    const base = { companyId: company.id, year };
    if (teamId) {
      const team = await this.db.read.findOneBy(Team, { id: teamId, companyId: company.id });
      if (!team) throw notFound();
      const recognised = this.schemes.isIncubator(company.uscc);
      return {
        team,
        applicant: { holder: 'team', team, recognised, list: this.schemes.incubatorsSource },
        claimant: { ...base, teamId, controllerKey: null, incubated: recognised },
      };
    }
    const declaration = await this.declaration(company.id);
    return {
      team: null,
      applicant: { holder: 'company', declaration },
      claimant: {
        ...base,
        teamId: null,
        controllerKey: declaration?.controllerKey ?? null,
        incubated: declaration?.incubatorUscc ? this.schemes.isIncubator(declaration.incubatorUscc) : false,
      },
    };
  }

  /** The latest one of a company. */
  declaration(companyId: string): Promise<Declaration | null> {
    return this.latest.add(companyId);
  }
}

/** Of some companies, the latest one of each last. */
const DECLARATIONS = `SELECT id, company_id AS companyId, year, industry, staff, revenue, assets,
    controller_name AS controllerName, controller_key AS controllerKey, incubator_uscc AS incubatorUscc,
    person_id AS personId, person_name AS personName, at
  FROM voucher_declaration WHERE company_id IN (?) ORDER BY at, id`;
