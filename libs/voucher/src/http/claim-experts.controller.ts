import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, StepUp, problemSchema } from '#platform';
import { ClaimPanel } from '../claims/claim-panel.js';
import {
  admitBody,
  assignmentReasonBody,
  expertList,
  expertQuery,
  panel,
  type AdmitBody,
  type AssignmentReasonBody,
  type ExpertListView,
  type ExpertQuery,
  type PanelView,
} from '../claims/expert.schema.js';
import { ExpertProfiles } from '../claims/expert-profile.js';

const id = z.uuid();

/** Experts as the staff see them: who may be drawn, and who was drawn for a claim. */
@ApiTags('voucher')
@ApiBearerAuth()
@ApiForbiddenResponse({ standardSchema: problemSchema })
@ApiNotFoundResponse({ standardSchema: problemSchema })
@ApiConflictResponse({ standardSchema: problemSchema })
@ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
@Audience('voucher')
@Controller('voucher')
export class ClaimExpertsController {
  constructor(
    private readonly profiles: ExpertProfiles,
    private readonly panels: ClaimPanel,
  ) {}

  @Permission('voucher.manage')
  @Get('experts')
  @ApiOkResponse({ standardSchema: expertList })
  list(@Query({ schema: expertQuery }) { page }: ExpertQuery): Promise<ExpertListView> {
    return this.profiles.list(page);
  }

  /** By the person's id: lots are drawn for an expert who is admitted. */
  @StepUp()
  @Permission('voucher.manage')
  @Post('experts/:id/admit')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: expertList })
  async admit(
    @Param('id', { schema: id }) personId: string,
    @Body({ schema: admitBody }) body: AdmitBody,
  ): Promise<ExpertListView> {
    await this.profiles.admit(personId, body);
    return this.profiles.list(1);
  }

  @Permission('voucher.desk')
  @Get('claims/:id/panel')
  @ApiOkResponse({ standardSchema: panel })
  panel(@CurrentActor() actor: Actor, @Param('id', { schema: id }) claimId: string): Promise<PanelView> {
    return this.panels.read(actor, claimId);
  }

  /** Draws again for seats for which nobody was found. */
  @StepUp()
  @Permission('voucher.manage')
  @Post('claims/:id/panel/fill')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: panel })
  async fill(@CurrentActor() actor: Actor, @Param('id', { schema: id }) claimId: string): Promise<PanelView> {
    await this.panels.fill(actor, claimId);
    return this.panels.read(actor, claimId);
  }

  /** A score does not count; another expert is drawn. */
  @StepUp()
  @Permission('voucher.manage')
  @Post('claims/:id/panel/:assignmentId/set-aside')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: panel })
  async setAside(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) claimId: string,
    @Param('assignmentId', { schema: id }) assignmentId: string,
    @Body({ schema: assignmentReasonBody }) body: AssignmentReasonBody,
  ): Promise<PanelView> {
    await this.panels.setAside(actor, claimId, assignmentId, body);
    return this.panels.read(actor, claimId);
  }
}
