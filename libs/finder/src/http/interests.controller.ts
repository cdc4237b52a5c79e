import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, Public, problemSchema } from '#platform';
import { InterestsOfCompany } from '../targeting/interests-of-company.js';
import {
  interests,
  interestsBody,
  stopCode,
  stopping,
  type InterestsBody,
} from '../targeting/interests.schema.js';
import { SaveInterests } from '../targeting/save-interests.js';
import { StopByCode } from '../stopping/stop-by-code.js';

/** What a company wants to hear of, how often, and how it stops. */
@ApiTags('finder')
@Audience('finder')
@Controller('finder')
export class InterestsController {
  constructor(
    private readonly reading: InterestsOfCompany,
    private readonly saving: SaveInterests,
    private readonly stopping: StopByCode,
  ) {}

  /** Of the company acted for; what its record suggests, before anything was saved. */
  @Permission('company.read')
  @Get('interests')
  @ApiBearerAuth()
  @ApiOkResponse({ standardSchema: interests })
  read(@CurrentActor() actor: Actor) {
    return this.reading.run(actor);
  }

  @Permission('company.fill')
  @Put('interests')
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiNoContentResponse()
  @ApiConflictResponse({ standardSchema: problemSchema })
  @ApiUnprocessableEntityResponse({ standardSchema: problemSchema })
  save(@CurrentActor() actor: Actor, @Body({ schema: interestsBody }) body: InterestsBody): Promise<void> {
    return this.saving.run(actor, body);
  }

  /** What a link in a message would stop. Changes nothing: programs that look through mail follow links. */
  @Public()
  @Get('stop/:code')
  @ApiOkResponse({ standardSchema: stopping })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  look(@Param('code', { schema: stopCode }) code: string) {
    return this.stopping.look(code);
  }

  /** Stops it. No sign-in: the code itself is the right to. */
  @Public()
  @Post('stop/:code')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: stopping })
  @ApiNotFoundResponse({ standardSchema: problemSchema })
  stop(@Param('code', { schema: stopCode }) code: string) {
    return this.stopping.run(code);
  }
}
