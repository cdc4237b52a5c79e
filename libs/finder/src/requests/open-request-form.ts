import { CompanyProfiles } from '#company';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, notFound, type Clock } from '#kernel';
import { Db } from '#platform';
import { FinderEntry } from '../entries/entry.entity.js';
import { amountRange, visitDays } from './check-request.js';
import { REQUEST_NAMES, requestKindOf } from './request-kind.js';
import { RequestMoves } from './request-moves.js';
import { REQUEST_TEXTS } from './request.messages.js';
import { FinderRequest } from './request.entity.js';
import type { RequestForm } from './request.schema.js';

/** What somebody sees before they ask: of what, who will answer, by when, and whether they have asked already. */
@Injectable()
export class OpenRequestForm {
  constructor(
    private readonly db: Db,
    private readonly profiles: CompanyProfiles,
    private readonly moves: RequestMoves,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 */
  async run(actor: Actor, entryId: string): Promise<RequestForm> {
    const entry = await this.db.read.findOneBy(FinderEntry, { id: entryId });
    if (!entry || entry.state === 'proposed') throw notFound();
    const now = this.clock.now();
    const kind = requestKindOf(entry, now);
    const companyId = actor.company?.id ?? '';
    const own = entry.companyId === companyId ? REQUEST_TEXTS['finder.request-own-entry'] : null;
    const owner = entry.companyId ? await this.profiles.find(entry.companyId) : null;
    const openKey = `${companyId}:${entryId}`;
    const open = await this.db.read.findOneBy(FinderRequest, { openKey });
    return {
      kind,
      kindLabel: kind && REQUEST_NAMES[kind],
      obstacle: kind ? own : REQUEST_TEXTS['finder.request-not-possible'],
      entry: { id: entryId, kind: entry.kind, address: entry.address, title: entry.title },
      owner: owner?.name ?? null,
      demo: entry.demo,
      answerDays: this.moves.rules.answerDays,
      open: open?.id ?? null,
      ...visitDays(now, this.moves.calendar),
      amounts: kind === 'funding' ? amountRange(JSON.parse(entry.fields) as Record<string, unknown>) : null,
    };
  }
}
