import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, forbidden, newId, normaliseLine, type Clock } from '#kernel';
import { Db, isDuplicate } from '#platform';
import { Schemes } from '../scheme/schemes.js';
import type { TeamBody } from '../voucher.schema.js';
import { Team } from './voucher.entity.js';

/** Registers a start-up team that has no credit code with the incubator that hosts it and acts for it. */
@Injectable()
export class RegisterTeam {
  constructor(
    private readonly db: Db,
    private readonly schemes: Schemes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `voucher.not-incubator`, `voucher.team-exists` 409 */
  async run(actor: Actor, body: TeamBody): Promise<{ id: string }> {
    if (!actor.company) throw forbidden();
    if (!this.schemes.isIncubator(actor.company.uscc)) throw new DomainError('voucher.not-incubator', 409);
    const at = this.clock.now();
    const id = newId(at.getTime());
    try {
      await this.db.read.insert(Team, {
        id,
        companyId: actor.company.id,
        name: normaliseLine(body.name),
        leader: normaliseLine(body.leader),
        members: body.members,
        hostedFrom: body.hostedFrom,
        createdBy: actor.person.id,
        createdAt: at,
      });
    } catch (error) {
      if (isDuplicate(error)) throw new DomainError('voucher.team-exists', 409);
      throw error;
    }
    return { id };
  }
}
