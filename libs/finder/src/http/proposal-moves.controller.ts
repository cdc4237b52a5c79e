import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, EachAnswers, Permission, StepUp, problemSchema } from '#platform';
import { ApproveProposal } from '../proposals/approve-proposal.js';
import {
  approveProposalBody,
  proposalMoveBody,
  proposalView,
  returnProposalBody,
  type ApproveProposalBody,
  type ProposalMoveBody,
  type ProposalView,
  type ReturnProposalBody,
} from '../proposals/proposal.schema.js';
import { ReturnProposal } from '../proposals/return-proposal.js';
import { SubmitProposal } from '../proposals/submit-proposal.js';
import { ViewProposal } from '../proposals/view-proposal.js';
import { WithdrawProposal } from '../proposals/withdraw-proposal.js';

const id = z.uuid();

/**
 * The moves of a proposal. Each answers with the proposal as it then stands, and wants the person to have shown who
 * they are a short while ago.
 */
@ApiTags('finder')
@ApiBearerAuth()
@EachAnswers({ standardSchema: proposalView })
@ApiForbiddenResponse({ standardSchema: problemSchema })
@ApiNotFoundResponse({ standardSchema: problemSchema })
@ApiConflictResponse({ standardSchema: problemSchema })
@ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
@StepUp()
@Audience('finder')
@Controller('finder/proposals/:id')
export class ProposalMovesController {
  constructor(
    private readonly view: ViewProposal,
    private readonly submitting: SubmitProposal,
    private readonly approving: ApproveProposal,
    private readonly returning: ReturnProposal,
    private readonly withdrawing: WithdrawProposal,
  ) {}

  @Permission('company.submit')
  @Post('submit')
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) proposal: string,
    @Body({ schema: proposalMoveBody }) body: ProposalMoveBody,
  ): Promise<ProposalView> {
    await this.submitting.run(actor, proposal, body);
    return this.view.run(actor, proposal);
  }

  @Permission('finder.edit')
  @Post('approve')
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) proposal: string,
    @Body({ schema: approveProposalBody }) body: ApproveProposalBody,
  ): Promise<ProposalView> {
    await this.approving.run(actor, proposal, body);
    return this.view.run(actor, proposal);
  }

  @Permission('finder.edit')
  @Post('return')
  async return(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) proposal: string,
    @Body({ schema: returnProposalBody }) body: ReturnProposalBody,
  ): Promise<ProposalView> {
    await this.returning.run(actor, proposal, body);
    return this.view.run(actor, proposal);
  }

  @Permission('company.fill')
  @Post('withdraw')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) proposal: string,
    @Body({ schema: proposalMoveBody }) body: ProposalMoveBody,
  ): Promise<ProposalView> {
    await this.withdrawing.run(actor, proposal, body);
    return this.view.run(actor, proposal);
  }
}
