import { All, Controller, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Actor } from '#contracts';
import { Uploads } from '#files';
import { Audience, CurrentActor, Permission } from '#platform';
import { UploadToProvider } from '../providers/upload-to-provider.js';

/** Resumable uploads (tus 1.0.0). `Upload-Metadata` carries `provider`, `slot` and `filename`. */
@ApiExcludeController()
@Audience('voucher')
@Controller('voucher/provider-uploads')
export class ProviderUploadsController {
  constructor(
    private readonly uploads: Uploads,
    private readonly policy: UploadToProvider,
  ) {}

  @Permission('company.fill')
  @All(['', ':uploadId'])
  handle(@CurrentActor() actor: Actor, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.uploads.handle(request, response, actor, this.policy);
  }
}
