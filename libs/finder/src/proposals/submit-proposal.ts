import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import { ReturnedItems } from '#review';
import type { TypedEntry } from '../kinds/check-entry.js';
import { Kinds } from '../kinds/kinds.js';
import { ProposalMoves } from './proposal-moves.js';
import { ProposalNotices } from './proposal-notices.js';
import { placeAt } from './proposal-places.js';
import type { FinderProposal } from './proposal.entity.js';
import type { ProposalMoveBody } from './proposal.schema.js';
import { Proposals } from './proposals.js';

/** Hands a proposal in for review, for the first time or again. */
@Injectable()
export class SubmitProposal {
  constructor(
    private readonly db: Db,
    private readonly kinds: Kinds,
    private readonly proposals: Proposals,
    private readonly moves: ProposalMoves,
    private readonly returns: ReturnedItems,
    private readonly notices: ProposalNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of the workflow; `finder.entry-incomplete` 422 with the fields */
  run(actor: Actor, id: string, body: ProposalMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const proposal = await this.proposals.lock(tx, actor, id);
      const record = this.moves.make(proposal, 'submit', actor, body);
      const content = this.kinds.checked(proposal.kind, typedOf(proposal));
      Object.assign(proposal, content, {
        fields: JSON.stringify(content.fields),
        submittedAt: this.clock.now(),
      });
      const kind = this.kinds.of(proposal.kind);
      const valueOf = (pointer: string) => placeAt(kind, pointer)?.valueIn(content) ?? null;
      await this.returns.answer(tx, await this.returns.open(tx, id), valueOf);
      await this.moves.save(tx, proposal, actor, record);
      await this.notices.submitted(tx, proposal);
    });
  }
}

/** What stands in a proposal, to be read by its kind. */
export function typedOf({ title, titleEn, body, fields }: FinderProposal): TypedEntry {
  return { title, titleEn, body, fields: JSON.parse(fields) as TypedEntry['fields'] };
}
