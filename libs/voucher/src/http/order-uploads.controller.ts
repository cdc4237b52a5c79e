import { All, Controller, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Actor } from '#contracts';
import { Uploads } from '#files';
import { Audience, CurrentActor, Permission } from '#platform';
import { UploadToOrder } from '../orders/upload-to-order.js';

/** Resumable uploads (tus 1.0.0). `Upload-Metadata` carries `order`, `slot` and `filename`. */
@ApiExcludeController()
@Audience('voucher')
@Controller('voucher/order-uploads')
export class OrderUploadsController {
  constructor(
    private readonly uploads: Uploads,
    private readonly policy: UploadToOrder,
  ) {}

  @Permission('company.fill')
  @All(['', ':uploadId'])
  handle(@CurrentActor() actor: Actor, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.uploads.handle(request, response, actor, this.policy);
  }
}
