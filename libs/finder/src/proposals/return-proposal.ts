import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { invalidFields, type FieldError } from '#kernel';
import { Db } from '#platform';
import { Decisions, ReturnedItems, assertIndependent } from '#review';
import type { KindFile } from '../kinds/kinds-file.js';
import { Kinds } from '../kinds/kinds.js';
import { ProposalMoves } from './proposal-moves.js';
import { ProposalNotices } from './proposal-notices.js';
import { placeAt } from './proposal-places.js';
import { tiesOf } from './proposal-ties.js';
import { PROPOSAL_TEXTS } from './proposal.messages.js';
import type { ReturnProposalBody } from './proposal.schema.js';
import { Proposals } from './proposals.js';
import { typedOf } from './submit-proposal.js';

/** An editor gives a proposal back and says what to change: place by place, of the whole, or both. */
@Injectable()
export class ReturnProposal {
  constructor(
    private readonly db: Db,
    private readonly kinds: Kinds,
    private readonly proposals: Proposals,
    private readonly moves: ProposalMoves,
    private readonly returns: ReturnedItems,
    private readonly decisions: Decisions,
    private readonly notices: ProposalNotices,
  ) {}

  /** @throws DomainError 404; of the workflow; 403 `review.*`; 422 with `/reason` or `/items/N/pointer` */
  run(actor: Actor, id: string, body: ReturnProposalBody): Promise<void> {
    return this.db.run(async (tx) => {
      const proposal = await this.proposals.lock(tx, actor, id);
      const record = this.moves.make(proposal, 'return', actor, body);
      assertIndependent(actor, tiesOf(proposal));
      const { reason } = record;
      const kind = this.kinds.of(proposal.kind);
      const errors = returnErrors(kind, body.items, reason);
      if (errors.length > 0) throw invalidFields(errors);
      const typed = typedOf(proposal);
      const items = body.items.map(({ pointer, comment }) => ({
        pointer,
        comment,
        value: placeAt(kind, pointer)?.valueIn(typed) ?? null,
      }));
      await this.returns.add(tx, id, items, { person: actor.person, actingFor: null, capacity: 'editor' });
      await this.decisions.record(tx, id, {
        stage: 'proposal',
        outcome: 'return',
        person: actor.person,
        reason,
      });
      await this.moves.save(tx, proposal, actor, record);
      const said = items.flatMap(({ pointer, comment }) => {
        const place = placeAt(kind, pointer);
        return place ? [{ label: place.label, comment }] : [];
      });
      await this.notices.returned(tx, proposal, said, reason);
    });
  }
}

function returnErrors(
  kind: KindFile,
  items: ReturnProposalBody['items'],
  reason: string | null,
): FieldError[] {
  if (items.length === 0 && !reason) return [fault('/reason', 'finder.return-empty')];
  return items.flatMap(({ pointer }, index) => {
    const at = `/items/${index}/pointer`;
    if (!placeAt(kind, pointer)) return [fault(at, 'finder.item-unknown')];
    const first = items.findIndex((other) => other.pointer === pointer);
    return first < index ? [fault(at, 'finder.item-twice')] : [];
  });
}

function fault(
  pointer: string,
  code: 'finder.item-unknown' | 'finder.item-twice' | 'finder.return-empty',
): FieldError {
  return { pointer, code, message: PROPOSAL_TEXTS[code] };
}
