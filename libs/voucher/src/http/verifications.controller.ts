import { Controller, Get, Param } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { Audience, Permission, problemSchema } from '#platform';
import { verification, verificationList } from '../payments/payments.schema.js';
import { ViewVerifications } from '../payments/view-verifications.js';

const id = z.uuid();

/** Reports of the nightly verification of the books, for finance. */
@ApiTags('voucher')
@ApiBearerAuth()
@ApiForbiddenResponse({ standardSchema: problemSchema })
@ApiNotFoundResponse({ standardSchema: problemSchema })
@Audience('voucher')
@Controller('voucher/verifications')
export class VerificationsController {
  constructor(private readonly verifications: ViewVerifications) {}

  @Permission('finance.read')
  @Get()
  @ApiOkResponse({ standardSchema: verificationList })
  list() {
    return this.verifications.list();
  }

  @Permission('finance.read')
  @Get(':id')
  @ApiOkResponse({ standardSchema: verification })
  read(@Param('id', { schema: id }) verificationId: string) {
    return this.verifications.one(verificationId);
  }
}
