import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { notFound } from '#kernel';
import { Db } from '#platform';
import { Team } from '../issuing/voucher.entity.js';
import type { TeamListView } from '../voucher.schema.js';

const MOST = 500;

/** The teams that the company acted for hosts. */
@Injectable()
export class ListTeams {
  constructor(private readonly db: Db) {}

  /** @throws DomainError 404 when the person acts for no company */
  async run(actor: Actor): Promise<TeamListView> {
    if (!actor.company) throw notFound();
    const teams = await this.db.read.find(Team, {
      where: { companyId: actor.company.id },
      order: { name: 'ASC' },
      take: MOST,
    });
    return {
      items: teams.map(({ id, name, leader, members, hostedFrom }) => ({
        id,
        name,
        leader,
        members,
        hostedFrom,
      })),
    };
  }
}
