import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, StepUp, problemSchema } from '#platform';
import {
  assignment,
  assignmentList,
  assignmentQuery,
  assignmentReasonBody,
  expertProfile,
  expertProfileBody,
  scoreBody,
  type AssignmentQuery,
  type AssignmentReasonBody,
  type AssignmentView,
  type ExpertProfileBody,
  type ExpertProfileView,
  type ScoreBody,
} from '../claims/expert.schema.js';
import { ExpertProfiles } from '../claims/expert-profile.js';
import { ScoreClaim } from '../claims/score-claim.js';
import { ViewAssignments } from '../claims/view-assignments.js';

const id = z.uuid();

/** What experts do: enter themselves, score the claims that were assigned to them, or decline. */
@ApiTags('voucher')
@ApiBearerAuth()
@ApiForbiddenResponse({ standardSchema: problemSchema })
@ApiNotFoundResponse({ standardSchema: problemSchema })
@ApiConflictResponse({ standardSchema: problemSchema })
@ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
@Audience('voucher')
@Permission('voucher.score')
@Controller('voucher')
export class AssignmentsController {
  constructor(
    private readonly profiles: ExpertProfiles,
    private readonly views: ViewAssignments,
    private readonly scoring: ScoreClaim,
  ) {}

  @Get('expert-profile')
  @ApiOkResponse({ standardSchema: expertProfile })
  profile(@CurrentActor() actor: Actor): Promise<ExpertProfileView> {
    return this.profiles.own(actor);
  }

  @Put('expert-profile')
  @ApiOkResponse({ standardSchema: expertProfile })
  async saveProfile(
    @CurrentActor() actor: Actor,
    @Body({ schema: expertProfileBody }) body: ExpertProfileBody,
  ): Promise<ExpertProfileView> {
    await this.profiles.save(actor, body);
    return this.profiles.own(actor);
  }

  @Get('assignments')
  @ApiOkResponse({ standardSchema: assignmentList })
  list(@CurrentActor() actor: Actor, @Query({ schema: assignmentQuery }) query: AssignmentQuery) {
    return this.views.list(actor, query);
  }

  @Get('assignments/:id')
  @ApiOkResponse({ standardSchema: assignment })
  read(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) assignmentId: string,
  ): Promise<AssignmentView> {
    return this.views.read(actor, assignmentId);
  }

  @Get('assignments/:id/attachments/:attachmentId')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  download(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) assignmentId: string,
    @Param('attachmentId', { schema: id }) attachmentId: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.views.file(actor, assignmentId, attachmentId, response);
  }

  /** Once and for good. A mistake is named by its field (`/points/price`, `/comments/price`). */
  @StepUp()
  @Post('assignments/:id/score')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: assignment })
  async score(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) assignmentId: string,
    @Body({ schema: scoreBody }) body: ScoreBody,
  ): Promise<AssignmentView> {
    await this.scoring.score(actor, assignmentId, body);
    return this.views.read(actor, assignmentId);
  }

  @StepUp()
  @Post('assignments/:id/decline')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: assignment })
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) assignmentId: string,
    @Body({ schema: assignmentReasonBody }) body: AssignmentReasonBody,
  ): Promise<AssignmentView> {
    await this.scoring.decline(actor, assignmentId, body);
    return this.views.read(actor, assignmentId);
  }
}
