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
import { Audience, CurrentActor, EachAnswers, Permission, StepUp } from '#platform';
import { ResubmitApplication } from '../filling/resubmit-application.js';
import { SubmitApplication } from '../filling/submit-application.js';
import { WithdrawApplication } from '../filling/withdraw-application.js';
import {
  application,
  moveBody,
  problem,
  returnBody,
  type Application,
  type MoveBody,
  type ReturnBody,
} from '../hightech.schema.js';
import { ApproveApplication } from '../reviewing/approve-application.js';
import { PassDistrictReview } from '../reviewing/pass-district-review.js';
import { RejectApplication } from '../reviewing/reject-application.js';
import { ReturnForCorrection } from '../reviewing/return-for-correction.js';
import { ViewApplication } from '../views/view-application.js';

const id = z.uuid();

/**
 * The moves of the workflow. Each answers with the application as it then stands. All of them sign for the company or
 * decide for the public, so that each wants the person to have shown who they are a short while ago.
 */
@ApiTags('hightech')
@ApiBearerAuth()
@EachAnswers({ standardSchema: application })
@ApiForbiddenResponse({ standardSchema: problem })
@ApiNotFoundResponse({ standardSchema: problem })
@ApiConflictResponse({ standardSchema: problem })
@ApiUnprocessableEntityResponse({ standardSchema: problem })
@StepUp()
@Audience('hightech')
@Controller('hightech/applications/:id')
export class MovesController {
  constructor(
    private readonly view: ViewApplication,
    private readonly submitting: SubmitApplication,
    private readonly resubmitting: ResubmitApplication,
    private readonly withdrawing: WithdrawApplication,
    private readonly returning: ReturnForCorrection,
    private readonly passing: PassDistrictReview,
    private readonly approving: ApproveApplication,
    private readonly rejecting: RejectApplication,
  ) {}

  @Permission('company.submit')
  @Post('submit')
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) applicationId: string,
    @Body({ schema: moveBody }) body: MoveBody,
  ): Promise<Application> {
    await this.submitting.run(actor, applicationId, body);
    return this.view.run(actor, applicationId);
  }

  @Permission('company.submit')
  @Post('resubmit')
  async resubmit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) applicationId: string,
    @Body({ schema: moveBody }) body: MoveBody,
  ): Promise<Application> {
    await this.resubmitting.run(actor, applicationId, body);
    return this.view.run(actor, applicationId);
  }

  @Permission('company.submit')
  @Post('withdraw')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) applicationId: string,
    @Body({ schema: moveBody }) body: MoveBody,
  ): Promise<Application> {
    await this.withdrawing.run(actor, applicationId, body);
    return this.view.run(actor, applicationId);
  }

  @Permission('case.review')
  @Post('return')
  async return(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) applicationId: string,
    @Body({ schema: returnBody }) body: ReturnBody,
  ): Promise<Application> {
    await this.returning.run(actor, applicationId, body);
    return this.view.run(actor, applicationId);
  }

  @Permission('case.review')
  @Post('pass')
  async pass(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) applicationId: string,
    @Body({ schema: moveBody }) body: MoveBody,
  ): Promise<Application> {
    await this.passing.run(actor, applicationId, body);
    return this.view.run(actor, applicationId);
  }

  @Permission('case.review')
  @Post('approve')
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) applicationId: string,
    @Body({ schema: moveBody }) body: MoveBody,
  ): Promise<Application> {
    await this.approving.run(actor, applicationId, body);
    return this.view.run(actor, applicationId);
  }

  @Permission('case.review')
  @Post('reject')
  async reject(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) applicationId: string,
    @Body({ schema: moveBody }) body: MoveBody,
  ): Promise<Application> {
    await this.rejecting.run(actor, applicationId, body);
    return this.view.run(actor, applicationId);
  }
}
