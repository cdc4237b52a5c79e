import { Inject, Injectable } from '@nestjs/common';
import { CompanyProfiles } from '#company';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, forbidden, newId, normaliseLine, notFound, type Clock } from '#kernel';
import { Db, isDuplicate, type Tx } from '#platform';
import { In } from 'typeorm';
import { FinderEntry } from '../entries/entry.entity.js';
import { proposalCapacitiesOf } from './proposal-policy.js';
import { FinderProposal } from './proposal.entity.js';
import type { BeginProposalBody, SaveProposalBody } from './proposal.schema.js';
import { OPEN_STATES, proposalWorkflow, type ProposalState } from './proposal.workflow.js';
import { Proposals } from './proposals.js';

/** A company has at most so many under way. */
const MOST_OPEN = 200;
const EDITABLE: readonly ProposalState[] = ['draft', 'returned'];

/** Begins a company's proposal, or saves what was typed into it. A draft may lack anything. */
@Injectable()
export class SaveProposal {
  constructor(
    private readonly db: Db,
    private readonly proposals: Proposals,
    private readonly profiles: CompanyProfiles,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns its id
   * @throws DomainError 403; 404 for an entry that is not the company's; `finder.proposals-full`,
   *   `finder.proposal-open`, `finder.entry-archived` 409
   */
  async begin(actor: Actor, { entryId, ...typed }: BeginProposalBody): Promise<string> {
    const { company } = actor;
    if (!company || !actor.grants.includes('fill')) throw forbidden();
    try {
      return await this.db.run(async (tx) => {
        const profile = await this.profiles.ensure(tx, company);
        if (entryId !== null) await this.requireOwn(tx, company.id, entryId);
        const open = await tx.countBy(FinderProposal, { companyId: company.id, state: In(OPEN_STATES) });
        if (open >= MOST_OPEN) {
          throw new DomainError('finder.proposals-full', 409, { params: { limit: MOST_OPEN } });
        }
        const at = this.clock.now();
        const proposal = tx.create(FinderProposal, {
          id: newId(at.getTime()),
          entryId,
          openKey: entryId,
          companyId: company.id,
          companyName: profile.name,
          state: proposalWorkflow.definition.initial,
          version: 1,
          ...storedOf(typed),
          createdBy: actor.person.id,
          savedBy: actor.person.id,
          createdAt: at,
          updatedAt: at,
          submittedAt: null,
        });
        await tx.insert(FinderProposal, proposal);
        return proposal.id;
      });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      throw new DomainError('finder.proposal-open', 409);
    }
  }

  /** @throws DomainError 403; 404; `finder.proposal-locked`, `workflow.stale-version` 409 */
  save(actor: Actor, id: string, { version, ...typed }: SaveProposalBody): Promise<void> {
    return this.db.run(async (tx) => {
      const proposal = await this.proposals.lock(tx, actor, id);
      if (!proposalCapacitiesOf(actor, proposal).includes('owner-filler')) throw forbidden();
      if (!EDITABLE.includes(proposal.state)) throw new DomainError('finder.proposal-locked', 409);
      if (proposal.version !== version) {
        throw new DomainError('workflow.stale-version', 409, { extensions: { version: proposal.version } });
      }
      Object.assign(proposal, storedOf(typed), {
        version: version + 1,
        savedBy: actor.person.id,
        updatedAt: this.clock.now(),
      });
      await tx.save(FinderProposal, proposal, { reload: false });
    });
  }

  private async requireOwn(tx: Tx, companyId: string, entryId: string): Promise<void> {
    const entry = await tx.findOneBy(FinderEntry, { id: entryId, companyId });
    if (!entry) throw notFound();
    if (entry.state !== 'published') throw new DomainError('finder.entry-archived', 409);
  }
}

function storedOf({
  kind,
  title,
  titleEn,
  body,
  fields,
}: Omit<SaveProposalBody, 'version'>): Pick<
  FinderProposal,
  'kind' | 'title' | 'titleEn' | 'body' | 'fields'
> {
  return {
    kind,
    title: normaliseLine(title),
    titleEn: normaliseLine(titleEn ?? '') || null,
    body,
    fields: JSON.stringify(fields),
  };
}
