import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, problemSchema } from '#platform';
import { ListProposals } from '../proposals/list-proposals.js';
import {
  beginProposalBody,
  proposalList,
  proposalQuery,
  proposalView,
  saveProposalBody,
  type BeginProposalBody,
  type ProposalQuery,
  type ProposalView,
  type SaveProposalBody,
} from '../proposals/proposal.schema.js';
import { SaveProposal } from '../proposals/save-proposal.js';
import { ViewProposal } from '../proposals/view-proposal.js';

const id = z.uuid();

/** What companies propose for the directories. What is not yours answers 404. */
@ApiTags('finder')
@ApiBearerAuth()
@Audience('finder')
@Controller('finder/proposals')
export class ProposalsController {
  constructor(
    private readonly proposals: ListProposals,
    private readonly view: ViewProposal,
    private readonly saving: SaveProposal,
  ) {}

  /** Fifty a page: a company's own, or for an editor all that were submitted. */
  @Permission('finder.maintain')
  @Get()
  @ApiOkResponse({ standardSchema: proposalList })
  list(@CurrentActor() actor: Actor, @Query({ schema: proposalQuery }) query: ProposalQuery) {
    return this.proposals.run(actor, query);
  }

  /** Begins one: for a new entry, or to change one of the company's. */
  @Permission('company.fill')
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: proposalView })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  @ApiConflictResponse({ standardSchema: problemSchema })
  async begin(
    @CurrentActor() actor: Actor,
    @Body({ schema: beginProposalBody }) body: BeginProposalBody,
  ): Promise<ProposalView> {
    return this.view.run(actor, await this.saving.begin(actor, body));
  }

  @Permission('finder.maintain')
  @Get(':id')
  @ApiOkResponse({ standardSchema: proposalView })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: id }) proposal: string) {
    return this.view.run(actor, proposal);
  }

  /** Saves it as it is typed. */
  @Permission('company.fill')
  @Put(':id')
  @ApiOkResponse({ standardSchema: proposalView })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  @ApiConflictResponse({ standardSchema: problemSchema })
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) proposal: string,
    @Body({ schema: saveProposalBody }) body: SaveProposalBody,
  ): Promise<ProposalView> {
    await this.saving.save(actor, proposal, body);
    return this.view.run(actor, proposal);
  }
}
