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
import { ApproveClaim } from '../claims/approve-claim.js';
import {
  claim,
  claimMoveBody,
  decideClaimBody,
  resubmitClaimBody,
  returnClaimBody,
  submitClaimBody,
  type ClaimMoveBody,
  type ClaimView,
  type DecideClaimBody,
  type ResubmitClaimBody,
  type ReturnClaimBody,
  type SubmitClaimBody,
} from '../claims/claim.schema.js';
import { DecideOnClaim } from '../claims/decide-on-claim.js';
import { RejectClaim } from '../claims/reject-claim.js';
import { ResubmitClaim } from '../claims/resubmit-claim.js';
import { SubmitClaim } from '../claims/submit-claim.js';
import { ViewClaim } from '../claims/view-claim.js';
import { WithdrawClaim } from '../claims/withdraw-claim.js';

const id = z.uuid();

/**
 * The moves of a claim's workflow. Each answers with the claim as it then stands. All of them sign for a company or
 * decide for the public, so that each wants the person to have shown who they are a short while ago.
 */
@ApiTags('voucher')
@ApiBearerAuth()
@EachAnswers({ standardSchema: claim })
@ApiForbiddenResponse({ standardSchema: problemSchema })
@ApiNotFoundResponse({ standardSchema: problemSchema })
@ApiConflictResponse({ standardSchema: problemSchema })
@ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
@StepUp()
@Audience('voucher')
@Controller('voucher')
export class ClaimMovesController {
  constructor(
    private readonly view: ViewClaim,
    private readonly submitting: SubmitClaim,
    private readonly resubmitting: ResubmitClaim,
    private readonly withdrawing: WithdrawClaim,
    private readonly deciding: DecideOnClaim,
    private readonly rejecting: RejectClaim,
    private readonly approving: ApproveClaim,
  ) {}

  /** Claims what the voucher pays of an accepted order; the same key claims once. */
  @Permission('company.submit')
  @Post('orders/:id/claim')
  async claim(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) orderId: string,
    @Body({ schema: submitClaimBody }) body: SubmitClaimBody,
  ): Promise<ClaimView> {
    return this.view.run(actor, await this.submitting.run(actor, orderId, body));
  }

  /** Hands a returned claim in again, whole. */
  @Permission('company.submit')
  @Post('claims/:id/resubmit')
  async resubmit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) claimId: string,
    @Body({ schema: resubmitClaimBody }) body: ResubmitClaimBody,
  ): Promise<ClaimView> {
    await this.resubmitting.run(actor, claimId, body);
    return this.view.run(actor, claimId);
  }

  @Permission('company.submit')
  @Post('claims/:id/withdraw')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) claimId: string,
    @Body({ schema: claimMoveBody }) body: ClaimMoveBody,
  ): Promise<ClaimView> {
    await this.withdrawing.run(actor, claimId, body);
    return this.view.run(actor, claimId);
  }

  @Permission('voucher.manage')
  @Post('claims/:id/return')
  async return(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) claimId: string,
    @Body({ schema: returnClaimBody }) body: ReturnClaimBody,
  ): Promise<ClaimView> {
    await this.deciding.return(actor, claimId, body);
    return this.view.run(actor, claimId);
  }

  /** Passes the formal check: on to experts above the threshold, else on public notice. */
  @Permission('voucher.manage')
  @Post('claims/:id/pass')
  async pass(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) claimId: string,
    @Body({ schema: claimMoveBody }) body: ClaimMoveBody,
  ): Promise<ClaimView> {
    await this.deciding.pass(actor, claimId, body);
    return this.view.run(actor, claimId);
  }

  @Permission('voucher.manage')
  @Post('claims/:id/reject')
  async reject(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) claimId: string,
    @Body({ schema: claimMoveBody }) body: ClaimMoveBody,
  ): Promise<ClaimView> {
    await this.rejecting.run(actor, claimId, body);
    return this.view.run(actor, claimId);
  }

  /** One pair of eyes of the approval. The last one moves the money and begins the payment. */
  @Permission('voucher.approve')
  @Post('claims/:id/decide')
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) claimId: string,
    @Body({ schema: decideClaimBody }) body: DecideClaimBody,
  ): Promise<ClaimView> {
    await this.approving.run(actor, claimId, body);
    return this.view.run(actor, claimId);
  }
}
