import { All, Controller, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Actor } from '#contracts';
import { Uploads } from '#files';
import { Audience, CurrentActor, Permission } from '#platform';
import { UploadToApplication } from '../filling/upload-to-application.js';

/**
 * Resumable uploads (tus 1.0.0). `Upload-Metadata` carries `application`, `slot` and `filename`. The protocol describes
 * itself; OpenAPI could not.
 */
@ApiExcludeController()
@Audience('hightech')
@Controller('hightech/uploads')
export class UploadsController {
  constructor(
    private readonly uploads: Uploads,
    private readonly policy: UploadToApplication,
  ) {}

  @Permission('company.fill')
  @All(['', ':uploadId'])
  handle(@CurrentActor() actor: Actor, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.uploads.handle(request, response, actor, this.policy);
  }
}
