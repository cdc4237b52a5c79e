import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, notFound, type Clock } from '#kernel';
import { Db } from '#platform';
import { Objections, PublicNotices, ReviewClock } from '#review';
import { ClaimMoves } from './claim-moves.js';
import { ClaimNotices } from './claim-notices.js';
import { ClaimRules } from './claim-rules.js';
import type { ObjectionBody } from './claim-notice.schema.js';
import { Claims } from './claim-store.js';

/** Somebody who signed in objects to a claim on public notice, under their real name. */
@Injectable()
export class ObjectToClaim {
  constructor(
    private readonly db: Db,
    private readonly claims: Claims,
    private readonly moves: ClaimMoves,
    private readonly published: PublicNotices,
    private readonly objections: Objections,
    private readonly rules: ClaimRules,
    private readonly notices: ClaimNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param entryId the public id of the entry
   * @returns when the objection was taken
   * @throws DomainError 404; 409 `review.notice-closed`, `review.objected-already`; 429; 422 with the fields
   */
  async run(actor: Actor, entryId: string, body: ObjectionBody): Promise<{ lodgedAt: string }> {
    const { subject } = await this.published.byEntry(entryId);
    return this.db.run(async (tx) => {
      const claim = await this.claims.lockAny(tx, subject);
      if (!claim) throw notFound();
      const { file, calendar } = this.rules;
      const given = {
        person: actor.person,
        contact: body.contact,
        reason: body.reason,
        evidence: body.evidence.map((text) => ({ kind: 'text' as const, text })),
      };
      const { lodgedAt } = await this.objections.lodge(tx, entryId, given, file.objectionsADay);
      if (claim.state === 'public-notice') {
        // Who it was is kept with the objection, for those who examine it; the record of the case names nobody.
        const made = this.moves.make(claim, 'object', null, {}, ['objector']);
        claim.clock = ReviewClock.started(file.objectionDays, calendar, this.clock.now());
        await this.moves.save(tx, claim, made);
      }
      await this.notices.objected(tx, claim);
      return { lodgedAt: lodgedAt.toISOString() };
    });
  }
}
