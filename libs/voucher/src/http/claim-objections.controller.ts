import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, StepUp, problemSchema } from '#platform';
import { claim, type ClaimView } from '../claims/claim.schema.js';
import {
  examineObjectionBody,
  objectionBody,
  objectionTaken,
  type ExamineObjectionBody,
  type ObjectionBody,
} from '../claims/claim-notice.schema.js';
import { ExamineObjection } from '../claims/examine-objection.js';
import { ObjectToClaim } from '../claims/object-to-claim.js';
import { ViewClaim } from '../claims/view-claim.js';

const id = z.uuid();

/** Objections to claims on public notice. The name is that of the person who signed in, so that it is a real one. */
@ApiTags('voucher')
@ApiBearerAuth()
@ApiNotFoundResponse({ standardSchema: problemSchema })
@ApiConflictResponse({ standardSchema: problemSchema })
@ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
@Audience('voucher')
@Controller('voucher')
export class ClaimObjectionsController {
  constructor(
    private readonly objecting: ObjectToClaim,
    private readonly examining: ExamineObjection,
    private readonly view: ViewClaim,
  ) {}

  /** From anybody who has signed in, while the notice runs; few from one person. */
  @Permission('signed-in')
  @Post('notice-entries/:id/objections')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: objectionTaken })
  @ApiTooManyRequestsResponse({ standardSchema: problemSchema })
  object(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) entryId: string,
    @Body({ schema: objectionBody }) body: ObjectionBody,
  ) {
    return this.objecting.run(actor, entryId, body);
  }

  /** Staff decide on it; the answer is the claim as it then stands. */
  @StepUp()
  @Permission('voucher.manage')
  @Post('objections/:id/examine')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: claim })
  @ApiForbiddenResponse({ standardSchema: problemSchema })
  async examine(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) objectionId: string,
    @Body({ schema: examineObjectionBody }) body: ExamineObjectionBody,
  ): Promise<ClaimView> {
    return this.view.run(actor, await this.examining.run(actor, objectionId, body));
  }
}
