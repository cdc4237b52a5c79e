import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission } from '#platform';
import { RemoveAttachment } from '../filling/remove-attachment.js';
import { SaveDraft } from '../filling/save-draft.js';
import { StartApplication } from '../filling/start-application.js';
import {
  application,
  applicationList,
  draftSaved,
  problem,
  saveDraftBody,
  startBody,
  started,
  type SaveDraftBody,
  type StartBody,
} from '../hightech.schema.js';
import { ListApplications } from '../views/list-applications.js';
import { OpenAttachment } from '../views/open-attachment.js';
import { OpenCertificate } from '../views/open-certificate.js';
import { ViewApplication } from '../views/view-application.js';

const id = z.uuid();

/** Applications as the company and the staff see and fill them. What is not yours answers 404. */
@ApiTags('hightech')
@ApiBearerAuth()
@Audience('hightech')
@Controller('hightech/applications')
export class ApplicationsController {
  constructor(
    private readonly applications: ListApplications,
    private readonly view: ViewApplication,
    private readonly start: StartApplication,
    private readonly save: SaveDraft,
    private readonly remove: RemoveAttachment,
    private readonly attachments: OpenAttachment,
    private readonly certificates: OpenCertificate,
  ) {}

  /** The company's own applications, or those that a member of staff may look at; the latest change first. */
  @Permission('case.read')
  @Get()
  @ApiOkResponse({ standardSchema: applicationList })
  list(@CurrentActor() actor: Actor) {
    return this.applications.run(actor);
  }

  /** Starts an application for the company acted for. */
  @Permission('company.fill')
  @Post()
  @ApiCreatedResponse({ standardSchema: started })
  @ApiConflictResponse({ standardSchema: problem })
  begin(@CurrentActor() actor: Actor, @Body({ schema: startBody }) body: StartBody) {
    return this.start.run(actor, body);
  }

  @Permission('case.read')
  @Get(':id')
  @ApiOkResponse({ standardSchema: application })
  @ApiNotFoundResponse({ standardSchema: problem })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: id }) applicationId: string) {
    return this.view.run(actor, applicationId);
  }

  /** Saves what was typed. Good fields are saved, wrong ones are refused beside the field. */
  @Permission('company.fill')
  @Patch(':id/draft')
  @ApiOkResponse({ standardSchema: draftSaved })
  @ApiNotFoundResponse({ standardSchema: problem })
  @ApiConflictResponse({
    standardSchema: problem,
    description: 'Somebody saved meanwhile: `version`, `changed`',
  })
  saveDraft(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) applicationId: string,
    @Body({ schema: saveDraftBody }) body: SaveDraftBody,
  ) {
    return this.save.run(actor, applicationId, body);
  }

  @Permission('case.read')
  @Get(':id/attachments/:attachmentId')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiNotFoundResponse({ standardSchema: problem })
  download(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) applicationId: string,
    @Param('attachmentId', { schema: id }) attachmentId: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.attachments.run(actor, applicationId, attachmentId, response);
  }

  @Permission('company.fill')
  @Delete(':id/attachments/:attachmentId')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ standardSchema: problem })
  removeAttachment(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) applicationId: string,
    @Param('attachmentId', { schema: id }) attachmentId: string,
  ): Promise<void> {
    return this.remove.run(actor, applicationId, attachmentId);
  }

  @Permission('case.read')
  @Get(':id/certificate.pdf')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiNotFoundResponse({ standardSchema: problem })
  certificate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) applicationId: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.certificates.run(actor, applicationId, response);
  }
}
