import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiGoneResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#contracts';
import { Audience, CurrentActor, Permission, Public, problemSchema } from '#platform';
import { CheckFit } from '../fit/check-fit.js';
import { fit, fitQuery, type FitQuery } from '../fit/conditions.schema.js';

const address = z.string().min(1).max(80);

/** Whether a policy fits a company: a self-check, of which nothing is kept here. */
@ApiTags('finder')
@ApiNotFoundResponse({ standardSchema: problemSchema })
@ApiGoneResponse({ standardSchema: problemSchema })
@Audience('finder')
@Controller('finder/fit')
export class FitController {
  constructor(private readonly checking: CheckFit) {}

  /** By answers, as query parameters named for the facts that are asked. Open to everybody. */
  @Public()
  @Get(':address')
  @ApiOkResponse({ standardSchema: fit })
  byAnswers(
    @Param('address', { schema: address }) policy: string,
    @Query({ schema: fitQuery }) answers: FitQuery,
  ) {
    return this.checking.byAnswers(policy, answers);
  }

  /** By what the portal holds of the company acted for; answers supply what it lacks. */
  @Permission('company.read')
  @Get(':address/company')
  @ApiBearerAuth()
  @ApiOkResponse({ standardSchema: fit })
  forCompany(
    @CurrentActor() actor: Actor,
    @Param('address', { schema: address }) policy: string,
    @Query({ schema: fitQuery }) answers: FitQuery,
  ) {
    return this.checking.forCompany(actor, policy, answers);
  }
}
