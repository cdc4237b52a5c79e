import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CompanyProfiles } from '#company';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, forbidden, type Clock } from '#kernel';
import { Db } from '#platform';
import { firstTelling } from './frequency.js';
import { FinderInterest, FinderPush } from './interest.entity.js';
import type { InterestsBody } from './interests.schema.js';
import { IsNull } from 'typeorm';

/** A company says what it wants to hear of and how often; so it also stops and resumes. */
@Injectable()
export class SaveInterests {
  constructor(
    private readonly db: Db,
    private readonly profiles: CompanyProfiles,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403; `workflow.stale-version` 409 when a colleague has saved meanwhile */
  run(actor: Actor, { version, frequency, ...wanted }: InterestsBody): Promise<void> {
    if (!actor.company) throw forbidden();
    const { company } = actor;
    const companyId = company.id;
    const now = this.clock.now();
    const { kinds, fields, places, words } = wanted;
    const said = {
      kinds: listed(kinds),
      fields: listed(fields),
      places: listed(places),
      words: listed(words),
      frequency,
      nextAt: firstTelling(frequency, now),
      version: version + 1,
      updatedAt: now,
    };
    return this.db.run(async (tx) => {
      // Its record counts too, from the first time on.
      await this.profiles.ensure(tx, company);
      if (version === 0) {
        const stopCode = randomBytes(32).toString('base64url');
        await tx
          .createQueryBuilder()
          .insert()
          .into(FinderInterest)
          .values({ companyId, stopCode, ...said, version: 0 })
          .orIgnore()
          .updateEntity(false)
          .execute();
      }
      const wasOff = await tx.existsBy(FinderInterest, { companyId, frequency: 'off' });
      const { affected } = await tx.update(FinderInterest, { companyId, version }, said);
      if (affected !== 1) throw new DomainError('workflow.stale-version', 409);
      // Who resumes hears of what comes from then on; a job that had begun before may have found something since.
      if (frequency === 'off' || wasOff)
        await tx.update(FinderPush, { companyId, toldAt: IsNull() }, { toldAt: now });
    });
  }
}

const listed = (values: readonly string[]) => JSON.stringify([...new Set(values)]);
