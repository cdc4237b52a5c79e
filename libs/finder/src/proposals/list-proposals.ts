import { Injectable } from '@nestjs/common';
import { hasRole, type Actor } from '#contracts';
import { Db } from '#platform';
import { In, IsNull, Not } from 'typeorm';
import { FinderProposal } from './proposal.entity.js';
import type { ProposalList, ProposalQuery } from './proposal.schema.js';
import { OPEN_STATES, proposalWorkflow } from './proposal.workflow.js';

const PAGE = 50;

/** A company's proposals, the latest first; for an editor all that were ever submitted, the longest waiting first. */
@Injectable()
export class ListProposals {
  constructor(private readonly db: Db) {}

  async run(actor: Actor, { state, kind, open, page }: ProposalQuery): Promise<ProposalList> {
    const edits = hasRole(actor, 'finder-editor');
    const [rows, total] = await this.db.read.findAndCount(FinderProposal, {
      select: LISTED,
      where: {
        ...(edits ? { submittedAt: Not(IsNull()) } : { companyId: actor.company?.id ?? '' }),
        ...(state || open ? { state: state ?? In(OPEN_STATES) } : {}),
        ...(kind ? { kind } : {}),
      },
      order: edits ? { updatedAt: 'ASC', id: 'ASC' } : { updatedAt: 'DESC', id: 'DESC' },
      skip: (page - 1) * PAGE,
      take: PAGE,
    });
    return { items: rows.map(listedProposal), total, page };
  }
}

/** Not the texts, which can be long. */
const LISTED = {
  id: true,
  entryId: true,
  companyName: true,
  kind: true,
  title: true,
  state: true,
  updatedAt: true,
  submittedAt: true,
} as const;

export function listedProposal(proposal: FinderProposal): ProposalList['items'][number] {
  const { id, entryId, companyName, kind, title, state } = proposal;
  return {
    id,
    entryId,
    company: companyName,
    kind,
    title,
    state,
    stateLabel: proposalWorkflow.definition.states[state].label,
    updatedAt: proposal.updatedAt.toISOString(),
    submittedAt: proposal.submittedAt?.toISOString() ?? null,
  };
}
